import { describe, expect, it } from 'vitest';
import { findBreak } from '../../../../../src/analysis/formats/json/brokenJson';
import { pick, randomJson } from '../../../../support/formats';
import { seededRandom } from '../../../../support/seededRandom';

describe('findBreak', () => {
  it.each([
    ['{"a": "b', 'Truncated: the text ends inside a string', 8],
    ['{"a": "b\\', 'Truncated: the text ends inside a string', 9],
    ['{"a": "b\\u00', 'Truncated: the text ends inside a string', 12],
    ['{"a": "b"', 'Truncated: the text ends inside an object', 9],
    ['{"a":', 'Truncated: the text ends inside an object', 5],
    ['{"a": [1,', 'Truncated: the text ends inside an array', 9],
    ['{"a": tr', 'Truncated: the text ends inside the word "tr"', 8],
    ['{"a": -', 'Truncated: the text ends inside a number', 7],
    ['{"a": 1.', 'Truncated: the text ends inside a number', 8],
    ['{"a": 1}\n{"b": 2}', 'Something follows the end of the JSON value: "{"b": 2}"', 9],
    ['<ROW GOES HERE>', 'Placeholder text instead of JSON: "<ROW GOES HERE>"', 0],
    ['to be done', 'Placeholder text instead of JSON: "to be done"', 0],
    ['{"a": NaN}', 'NaN is not JSON; null or a string is', 6],
    ['{"a": -Infinity}', '-Infinity is not JSON; null or a string is', 6],
    ['{"a": None}', 'None is not JSON; null or a string is', 6],
    ["{'a': 1}", 'Single quotes instead of double quotes: a Python literal rather than JSON', 1],
    ['{"a": 1,}', 'Expected a key in double quotes, found "}"', 8],
    ['{"a" 1}', 'Expected a colon, found "1}"', 5],
    ['[1 2]', 'Expected a comma or the end, found "2]"', 3],
    ['[1,]', 'Expected a value, found "]"', 3],
    ['{"a": "b\tc"}', 'Control character U+0009 inside a string, not escaped', 8],
    ['{"a": "\\x"}', 'Invalid escape "\\x"}"', 7],
    [' \n', 'Empty: there is nothing but white space', 0],
  ])('says why %j is not JSON', (text, reason, offset) => {
    expect(findBreak(text)).toEqual({ reason, offset });
  });

  it('knows what is not meant to be JSON', () => {
    expect(findBreak('version https://git-lfs.github.com/spec/v1')?.reason).toMatch(
      /^Git LFS pointer/,
    );
    expect(findBreak('data: {"a": 1}')?.reason).toMatch(/event stream/);
  });

  it('agrees with JSON.parse on damaged JSON', () => {
    const random = seededRandom(7);
    let broken = 0;
    for (let round = 0; round < 3000; round++) {
      const text = damage(random, JSON.stringify([randomJson(random, 4)]));
      const found = findBreak(text);
      expect(found === undefined, text).toBe(parses(text));
      if (found !== undefined) {
        broken++;
        expect(found.offset).toBeLessThanOrEqual(text.length);
      }
    }
    expect(broken).toBeGreaterThan(1000);
  });

  it('takes no stack', () => {
    expect(findBreak('['.repeat(500_000))?.offset).toBe(500_000);
    expect(findBreak(`"${'a'.repeat(2_000_000)}`)?.offset).toBe(2_000_001);
    expect(findBreak(`${'1'.repeat(1_000_000)}x`)?.offset).toBe(1_000_000);
  });
});

function damage(random: () => number, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return (
        text.slice(0, at) +
        pick(random, '{ } [ ] " , : \\ 0 . e - + t u \n'.split(' ')) +
        text.slice(at)
      );
    default:
      return text;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
