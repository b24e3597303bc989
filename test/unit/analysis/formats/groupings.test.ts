import { describe, expect, it } from 'vitest';
import { formats } from '../../../../src/analysis/formats/formatList';
import type { Grouping } from '../../../../src/analysis/formats/format';
import { groupings } from '../../../../src/analysis/formats/groupings';
import { readRecord } from '../../../../src/analysis/formats/readRecord';
import { isObject } from '../../../../src/analysis/formats/record/values';
import type { JsonObject } from '../../../../src/analysis/model';
import { examples } from './examples';

/** Where the example of a format holds more than texts. */
const rowsOfTexts: Readonly<Record<string, JsonObject>> = {
  trl: { prompt: 'q', completion: '<think>a</think>b', advantage: 1 },
};

function exampleOf(format: string): JsonObject {
  const example = rowsOfTexts[format] ?? examples[format];
  if (example === undefined || !isObject(example)) {
    throw new Error(`There is no example of ${format}`);
  }
  return example;
}

/** Texts that a grouping does not look at are others. */
function withStandIns(record: JsonObject, { keys }: Grouping): JsonObject {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string' && !keys.has(key) ? 'something else' : value,
    ]),
  );
}

function keysOf(record: JsonObject): readonly string[] {
  const content = readRecord(JSON.stringify(record));
  return content.kind === 'trajectories'
    ? content.trajectories.map(({ problemKey }) => problemKey)
    : [];
}

const grouped = formats.filter(({ grouping }) => grouping !== undefined).map(({ id }) => id);

describe('grouping without the long texts', () => {
  it.each(grouped)('gives the problem keys that reading gives: %s', (format) => {
    const grouping = groupings.of(format);
    const example = exampleOf(format);
    const known = grouping && withStandIns(example, grouping);
    expect(known && grouping.problemKeys(known)).toEqual(keysOf(example));
    expect(known && groupings.isOf(known, format)).toBe(true);
  });

  it.each(grouped)('leaves a record to be read that says nothing of its problem: %s', (format) => {
    expect(groupings.of(format)?.problemKeys({ output: 'b', completion: 'b' })).toBeUndefined();
  });

  it('is for formats that say how', () => {
    expect(groupings.of('chat-completion')).toBeUndefined();
    expect(groupings.of('no such format')).toBeUndefined();
  });
});
