import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../src/analysis/formats/readRecord';
import type { JsonValue } from '../../../../src/analysis/model';
import { anchorOf } from '../../../../src/corpus/search/anchor';
import { RecordFilter } from '../../../../src/corpus/search/recordFilter';
import { seededRandom } from '../../../support/seededRandom';
import { examples } from '../../analysis/formats/examples';
import { allOf, memory } from '../support/sources';

/** The lines that may hold a needle. */
async function candidates(
  lines: readonly string[],
  needle: string,
  caseSensitive = false,
): Promise<readonly number[] | undefined> {
  const store = await allOf(memory(lines.join('\n')));
  const anchor = anchorOf(needle, caseSensitive);
  return store.raw && anchor && new RecordFilter(store.raw, anchor).next(0, store.count).records;
}

describe('the records that are parsed for a needle', () => {
  const lines = [
    String.raw`{"a":"carry the two"}`,
    String.raw`{"a":"Carry THE two\n"}`,
    String.raw`{"a":"carry the \u0074wo"}`,
    String.raw`{"a":"carry one \u2019 \n \\frac"}`,
    String.raw`{"a":"caf\u00e9"}`,
    String.raw`{"a":"CAFÉ"}`,
    String.raw`{"a":"café"}`,
    String.raw`{"a":"{\"b\":\"caf\\u00E9\"}"}`,
    String.raw`{"a":"你\u597d, ma\u017f\u017f"}`,
    '{"a":"\u212aiel"}',
  ];
  it.each([
    ['carry the two', false, [0, 1, 2]],
    ['carry the two', true, [0, 2]],
    ['absent', false, [2]],
    ['café', false, [2, 4, 5, 6, 7]],
    ['CAFÉ', true, [2, 5]],
    ['你好', false, [2, 8]],
    ['mass', false, [2, 8]],
    ['kiel', false, [2, 9]],
    ['kiel', true, [2]],
  ])('%s, case sensitive: %s', async (needle, caseSensitive, expected) => {
    expect(await candidates(lines, needle, caseSensitive)).toEqual(expected);
  });

  it('are all where nothing of the needle can be sought by bytes', async () => {
    for (const needle of ['"', '\\', '/', '\n', '\ufffd', '\ud800', '']) {
      expect(await candidates(lines, needle)).toBeUndefined();
    }
  });
});

describe('no format puts texts together so that a needle is passed over', () => {
  const random = seededRandom(4);
  const words = 'carry, the two. so we have seven apples left: check it again; done by now'.split(
    ' ',
  );

  /** The same record with other words in its texts, and lists with more of what is in them. */
  const enlarged = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') {
      return value.replace(/(?<![\w-])[abqr](?![\w-])/g, () =>
        Array.from({ length: 4 }, () => words[Math.floor(random() * words.length)]).join(' '),
      );
    }
    if (Array.isArray(value)) {
      const items: readonly JsonValue[] = value;
      return [...items, ...items, ...items].map(enlarged);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, enlarged(each)]))
      : value;
  };

  it.each(Object.entries(examples))('%s', async (_name, example) => {
    for (let round = 0; round < 2; round++) {
      const line = JSON.stringify(enlarged(example));
      const content = readRecord(line);
      for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
        for (const { text } of [each.problem, each.thought, each.response]) {
          for (let at = 0; at + 4 < text.length; at += 3) {
            const needle = text.slice(at, at + 12);
            expect((await candidates([line], needle)) ?? [0], needle).toEqual([0]);
          }
        }
      }
    }
  });
});
