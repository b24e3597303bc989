import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { readRecord } from '../../../../src/analysis/formats/readRecord';
import { ruleLabeller } from '../../../../src/analysis/segments/ruleLabeller';
import { RowsBuilder } from '../../../../src/worker/table/annotatedRows';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { tokenizer } from '../../../support/tokenizers';

const samples = join(__dirname, '../../../../media/samples');

async function tableOf(lines: readonly string[]): Promise<TrajectoryTable> {
  const tools = { tokenizer: await tokenizer(), labeller: ruleLabeller };
  const rows = new RowsBuilder();
  for (const line of lines) {
    await rows.add(readRecord(line), { for: () => Promise.resolve(tools) });
  }
  const table = new TrajectoryTable();
  table.append(rows.finish());
  return table;
}

function linesOf(name: string): string[] {
  return readFileSync(join(samples, name), 'utf8').trimEnd().split('\n');
}

describe('TrajectoryTable', () => {
  it('holds what each trajectory is known by', async () => {
    const table = await tableOf(linesOf('bracket-puzzle.jsonl'));
    expect(table.length).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((row) => table.text('answer', row))).toEqual([
      ...['29', '50', '29', '29', '', '29'],
    ]);
    expect(table.flag('correct', 1)).toBe(false);
    expect(table.flag('correct', 4)).toBeUndefined();
    expect(table.flag('truncated', 4)).toBe(true);
    expect(table.number('reward', 0)).toBe(1);
    expect(new Set([0, 1, 2, 3, 4, 5].map((row) => table.group(row))).size).toBe(1);
  });

  it('prices rows as the cost engine does, anew for each profile', async () => {
    const table = await tableOf(linesOf('bracket-puzzle.jsonl'));
    expect(table.number('cost', 0)).toBeNaN();
    for (const profile of defaultProfiles) {
      table.price(profile);
      const expected = costOfTrajectory(profile, {
        promptTokens: table.number('prompt', 2),
        outputTokens: table.number('output', 2),
      });
      expect(table.number('kv', 2)).toBeCloseTo(expected.kvBytes.ideal, 0);
      expect(table.number('cost', 2)).toBeCloseTo(expected.usd.selfHosted ?? NaN, 9);
    }
  });

  it('keeps records without a trajectory as rows of their own', async () => {
    const table = await tableOf(linesOf('mixed-formats.jsonl'));
    expect(table.problemCount).toBe(2);
    const rows = Array.from({ length: table.length }, (_, row) => row);
    const problems = rows.filter((row) => table.problem(row) !== undefined);
    expect(problems.map((row) => table.id(row).record)).toEqual([5, 9]);
    table.price(defaultProfiles[0] ?? expect.fail());
    expect(problems.every((row) => Number.isNaN(table.number('cost', row)))).toBe(true);
  });
});
