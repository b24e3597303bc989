import { describe, expect, it } from 'vitest';
import { formats, readRecord } from '../../../../src/analysis/formats';
import type { JsonValue } from '../../../../src/analysis/model';
import { expectMapped, pick, randomJson } from '../../../support/formats';
import { seededRandom } from '../../../support/seededRandom';
import { examples } from './examples';

describe('every format', () => {
  it('has an example', () => {
    expect(Object.keys(examples).sort()).toEqual(formats.map(({ id }) => id).sort());
  });

  it.each(Object.entries(examples))('%s is recognised by its keys alone', (id, example) => {
    const content = readRecord(JSON.stringify(example));
    expect(content).toMatchObject({ kind: 'trajectories', format: id });
  });

  it.each(Object.entries(examples))('%s never throws, whatever stands in it', (id, example) => {
    const random = seededRandom(id.length * 31 + id.charCodeAt(0));
    for (let round = 0; round < 150; round++) {
      const raw = JSON.stringify(mutated(example, random, 0.15));
      const content = readRecord(raw, { previous: () => undefined });
      for (const each of content.kind === 'trajectories' ? content.trajectories : []) {
        [each.problem, each.thought, each.response].forEach((text) => expectMapped(raw, text));
        let covered = 0;
        for (const { start, end } of each.steps ?? []) {
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(covered).toBeLessThanOrEqual(each.thought.text.length);
      }
    }
  });
});

const scalars: readonly JsonValue[] = [
  ...[null, true, false, 0, 1, -1, 2.5, 1e300, '', 'a', 'a "b"\n', 'attachment://x'],
  ...['<think>a', 'a</think>b', '{"a":[', '[{"role":"user","content":"q\\n"}]', '𝑥\u2028'],
];

/** The same value with some of its parts replaced, left out or doubled. */
function mutated(value: JsonValue, random: () => number, chance: number): JsonValue {
  if (random() < chance) {
    return random() < 0.7 ? pick(random, scalars) : randomJson(random, 2);
  }
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    return items.flatMap((item) => {
      const copy = mutated(item, random, chance);
      return random() < chance ? (random() < 0.5 ? [] : [copy, copy]) : [copy];
    });
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, mutated(member, random, chance)]),
      )
    : value;
}
