import { describe, expect, it } from 'vitest';
import { SkimKernel } from '../../../../../src/corpus/skim/kernel/skimKernel';
import { seededRandom } from '../../../../support/seededRandom';

const kernel = new SkimKernel(1024);

/** Where a string ends that a text begins with. */
function endOf(text: string, to = Buffer.byteLength(text)): number {
  const bytes = kernel.ended(to);
  bytes.write(text);
  return kernel.endOfString(1);
}

describe('the end of a JSON string', () => {
  it.each([
    '""',
    '"a"',
    '"\\""',
    '"\\\\"',
    '"\\b\\f\\n\\r\\t\\/"',
    '"\\u00e9\\uD83D"',
    '"é√\u007f"',
  ])('is the quote that nothing escapes: %s', (text) => {
    expect(endOf(`${text}, "b"`)).toBe(Buffer.byteLength(text) - 1);
  });

  it.each([
    '"',
    '"a',
    '"\\',
    '"\\"',
    '"\\u12',
    '"\\u12"',
    '"\\u12g4"',
    '"\\x"',
    '"a\tb"',
    '"\\\u00e9"',
  ])('is not there in %j', (text) => {
    expect(endOf(text)).toBe(-1);
  });

  it('is not sought behind the last place', () => {
    expect(endOf('"abc"', 4)).toBe(-1);
    expect(endOf('"ab\\""', 5)).toBe(-1);
  });

  it('is where JSON.parse sees it, wherever 64 bytes begin and end', () => {
    const random = seededRandom(16);
    const parts = [
      'a',
      'words of text ',
      '\\n',
      '\\\\',
      '\\"',
      '\\u00e9',
      'é',
      '"',
      '\\',
      '\n',
      '\\q',
    ];
    for (let round = 0; round < 10_000; round++) {
      const length = Math.floor(random() * 30);
      const content = Array.from({ length }, () => parts[Math.floor(random() * parts.length)]);
      const text = `"${content.join('')}"`;
      const end = endOf(text);
      const isString = end !== -1 && parses(Buffer.from(text).toString('utf8', 0, end + 1));
      expect(isString, text).toBe(end !== -1);
      expect(parses(text) && end !== Buffer.byteLength(text) - 1, text).toBe(false);
    }
  });

  it('is found in a text that its memory has to grow for', () => {
    const text = `"${'a'.repeat(300_000)}"`;
    expect(endOf(text)).toBe(text.length - 1);
  });
});

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'string';
  } catch {
    return false;
  }
}
