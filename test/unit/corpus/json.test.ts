import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../../src/corpus/byteSource';
import { seededRandom } from '../../support/seededRandom';
import { allOf, inPieces, memory, textsOf } from './support/sources';

async function recordsOf(source: ByteSource, step?: number) {
  const store = await allOf(source, step);
  const texts = await textsOf(store);
  const places = texts.map((text, record) => [text, store.lineOf(record)]);
  return { container: store.container, places };
}

const cases: readonly (readonly [
  string,
  string,
  string,
  readonly (readonly [string, number])[],
])[] = [
  [
    'an object over several lines',
    '\n{\n  "a": [1, 2]\n}\n',
    'document',
    [['{\n  "a": [1, 2]\n}', 1]],
  ],
  [
    'several objects over several lines each',
    '{\n"a": 1\n}\n{\n"b": 2\n}\n\n{ "c": 3 }',
    'document',
    [
      ['{\n"a": 1\n}', 0],
      ['{\n"b": 2\n}', 3],
      ['{ "c": 3 }', 7],
    ],
  ],
  [
    'an array over several lines',
    '[\n  {"a": "]},["},\n  {"b": "\\""}, 3\n]',
    'array',
    [
      ['{"a": "]},["}', 1],
      ['{"b": "\\""}', 2],
      ['3', 2],
    ],
  ],
  [
    'an array on one line',
    '[{"a":1},{"a":[2,[]]} , "x,y"]',
    'array',
    [
      ['{"a":1}', 0],
      ['{"a":[2,[]]}', 0],
      ['"x,y"', 0],
    ],
  ],
  ['an empty array', '[ ]\n', 'array', []],
  [
    'an array that is cut off',
    '[\n{"a":1},\n{"b":"\\\\',
    'array',
    [
      ['{"a":1}', 1],
      ['{"b":"\\\\', 2],
    ],
  ],
  [
    'an object that is cut off',
    '{\n"a": \n',
    'lines',
    [
      ['{', 0],
      ['"a": ', 1],
    ],
  ],
  [
    'lines of which the first is broken',
    '{"a": "x\n{"b": 2}\n{"c": 3}\n',
    'lines',
    [
      ['{"a": "x', 0],
      ['{"b": 2}', 1],
      ['{"c": 3}', 2],
    ],
  ],
  [
    'lines of which the first is no JSON, in brackets though',
    '{"a": nothing}\n{"b": 2}\n',
    'lines',
    [
      ['{"a": nothing}', 0],
      ['{"b": 2}', 1],
    ],
  ],
  [
    'lines that are arrays',
    '[1]\n[2]\n',
    'lines',
    [
      ['[1]', 0],
      ['[2]', 1],
    ],
  ],
];

describe('the container of JSON', () => {
  it.each(cases)('%s', async (_name, text, container, places) => {
    const expected = { container, places };
    expect(await recordsOf(memory(text))).toEqual(expected);
    expect(await recordsOf(memory(`\uFEFF${text}`))).toEqual(expected);
    for (let most = 1; most < 20; most++) {
      expect(await recordsOf(inPieces(text, most), most)).toEqual(expected);
    }
  });

  it('finds the elements of any array, in pieces of any size', async () => {
    const random = seededRandom(3);
    const value = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth > 3 ? 3 : 5));
      const length = kind < 3 ? 0 : Math.floor(random() * 4);
      const many = Array.from({ length }, () => value(depth + 1));
      switch (kind) {
        case 0:
          return '\\"]}{[,\n\\\\'.slice(Math.floor(random() * 8));
        case 1:
          return random();
        case 2:
          return random() < 0.5 ? null : true;
        case 3:
          return many;
        default:
          return Object.fromEntries(many.map((each, at) => [`k"${at}`, each]));
      }
    };
    for (let round = 0; round < 150; round++) {
      const values = Array.from({ length: Math.floor(random() * 6) }, () => value(0));
      const text = JSON.stringify(values, undefined, random() < 0.5 ? 1 : 0);
      const store = await allOf(inPieces(text, 1 + Math.floor(random() * 40)));
      expect((await textsOf(store)).map((each) => JSON.parse(each) as unknown)).toEqual(values);
    }
  });

  it('says where on its line an element begins', async () => {
    const store = await allOf(memory('\uFEFF[{"é":1},\n  {"b":2}, {"c":3}]'));
    expect([0, 1, 2].map((record) => store.characterOf(record))).toEqual([1, 2, 11]);
    expect([0, 1, 2, 5].map((line) => store.recordAtLine(line))).toEqual([0, 1, 1, 1]);
  });
});
