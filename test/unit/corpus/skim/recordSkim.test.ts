import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/analysis/model';
import { SkimKernel } from '../../../../src/corpus/skim/kernel/skimKernel';
import { RecordSkim, standIn } from '../../../../src/corpus/skim/recordSkim';

import { seededRandom } from '../../../support/seededRandom';

const kernel = new SkimKernel(64 * 1024);
const skim = new RecordSkim(kernel);

/** What is found in a text with the strings under some keys, or under all. */
function skimmed(text: string, wanted?: readonly string[]): JsonObject | undefined {
  const bytes = kernel.ended(Buffer.byteLength(text));
  bytes.write(text);
  const shape = skim.shapeOf(bytes, 0, bytes.length);
  const places = shape?.keys.flatMap((key, place) =>
    (wanted?.includes(key) ?? true) ? [place] : [],
  );
  return shape && places && skim.record(bytes, shape, places);
}

describe('skimming a record', () => {
  it('gives a stand-in for each string that is not asked for', () => {
    const record = { id: 7, question: 'é "q"', response: 'long\n', usage: { text: 'kept' } };
    expect(skimmed(JSON.stringify(record), ['id', 'question'])).toEqual({
      ...record,
      response: standIn,
    });
  });

  it('knows the shape of a record by its keys and the kinds of their values', () => {
    const shapeOf = (text: string): unknown => {
      const bytes = kernel.ended(text.length);
      bytes.write(text);
      return skim.shapeOf(bytes, 0, text.length);
    };
    const shape = shapeOf('{"a":"x","b":1}');
    expect(shapeOf(' { "a" : "other" , "b" : null } ')).toBe(shape);
    expect(shapeOf('{"a":1,"b":"x"}')).not.toBe(shape);
    expect(shapeOf('{"b":1,"a":"x"}')).not.toBe(shape);
    expect(shapeOf('{"a":"x","b":[1]}')).toMatchObject({ isFlat: false });
    expect(shape).toMatchObject({ isFlat: true, keys: ['a', 'b'] });
  });

  it('gives values written out by their places', () => {
    const text = '{"a": "x", "b": "lo\\u006eg é", "c": -1.50e3, "d": true, "e": null}';
    const bytes = kernel.ended(Buffer.byteLength(text));
    bytes.write(text);
    skim.shapeOf(bytes, 0, bytes.length);
    const values = [0, 1, 2, 3, 4].map((place) => skim.scalarAt(bytes, place));
    expect(values).toEqual(['x', 'long é', '-1500', 'true', undefined]);
  });

  it('leaves records whole that have a key twice, or one that objects take for another', () => {
    for (const text of ['{"a":1,"b":2,"a":3}', '{"__proto__":{"a":1}}']) {
      const bytes = kernel.ended(text.length);
      bytes.write(text);
      expect(skim.shapeOf(bytes, 0, text.length)?.grouping).toBe('whole');
    }
  });

  it.each([
    ...['', '{}', '[]', '"a"', '{"a":1', '{"a":1}}', '{"a":1},', '{"a":1,}', '{"a" 1}', '{a:1}'],
    ...['{"a":01}', '{"a":+1}', '{"a":1.}', '{"a":tru}', '{"a":NaN}', '{"a":}', '{"a":1 2}'],
    ...['{"a":"\t"}', '{"a":[1,]}', '{"a":{"b"}}', '{"a":[}]', '{"\\u0061":1}', '{"é":1}'],
    ...['\ufeff{"a":1}', '{"a":"b}', '{"a":"\\x"}', '{"a":{"b":"\\x"}}', '{"a":1}x'],
  ])('leaves %j to be read whole', (text) => {
    expect(skimmed(text)).toBeUndefined();
  });

  it('finds what JSON.parse finds, and nothing where it finds nothing', () => {
    const random = seededRandom(4);
    let found = 0;
    for (let round = 0; round < 10_000; round++) {
      const text = damaged(recordText(random, 0), random);
      const record = skimmed(text);
      found += record === undefined ? 0 : 1;
      expect(record === undefined ? undefined : JSON.stringify(record), text).toBe(
        record === undefined ? undefined : JSON.stringify(JSON.parse(text)),
      );
    }
    expect(found).toBeGreaterThan(3000);
  });
});

const keys = ['question', 'id', 'response', 'a"b', 'q.r', 'usage', 'ключ', ''];
const strings = [
  '',
  'x',
  'It is so. '.repeat(9),
  'é√',
  '😀',
  '"quoted"',
  'a\\b\n\t',
  '\u0007',
  '\u2028',
];

function recordText(random: () => number, depth: number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const gap = (): string => pick(['', '', '', ' ', '\n\t']);
  const members = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const nested = depth < 3 && random() < 0.2;
    const list = nested && random() < 0.5;
    const value = nested
      ? recordText(random, depth + 1)
      : JSON.stringify(pick([pick(strings), random() * 1e9, -3, 1e-7, true, null, []]));
    return `${gap()}${JSON.stringify(pick(keys))}${gap()}:${gap()}${list ? `[${value}]` : value}`;
  });
  return `${gap()}{${members.join(`${gap()},`)}${gap()}}${gap()}`;
}

/** Now and then a character is lost, doubled, or becomes another. */
function damaged(text: string, random: () => number): string {
  if (random() < 0.5) {
    return text;
  }
  const at = Math.floor(random() * text.length);
  const other = ['', '"', '\\', '{', '}', ',', '0', '\n', 'u'][Math.floor(random() * 9)] ?? '';
  const changed = text.slice(0, at) + other + text.slice(at + (random() < 0.5 ? 1 : 0));
  // A character may have been cut in two, which no file can hold.
  return Buffer.from(changed).toString();
}
