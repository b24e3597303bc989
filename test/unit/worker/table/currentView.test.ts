import { describe, expect, it } from 'vitest';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { parseFilter } from '../../../../src/analysis/table/filterLanguage';
import type { ViewQuery } from '../../../../src/analysis/table/view';
import { CurrentView } from '../../../../src/worker/table/currentView';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { addProblem, fillTable } from '../../../support/tableRows';

const query = (filter: string, more: Partial<ViewQuery> = {}): ViewQuery => {
  const parsed = parseFilter(filter);
  return { conditions: parsed.ok ? parsed.conditions : [], grouped: false, ...more };
};
const queries: readonly [string, ViewQuery][] = [
  ['all', query('')],
  ['filtered', query('correct:true tokens>2000')],
  ['sorted', query('', { sort: { key: 'cost', descending: true } })],
  ['grouped', query('-model:qwen', { grouped: true })],
];

describe('CurrentView', () => {
  it.each(queries)('is, row by row, what it is at once: %s', (_name, asked) => {
    const table = new TrajectoryTable();
    const growing = new CurrentView(table, asked);
    for (let part = 0; part < 7; part++) {
      fillTable(table, 40);
      addProblem(table);
      table.price(defaultProfile);
      growing.grow();
    }
    const whole = new CurrentView(table, asked);
    expect([...growing.rows]).toEqual([...whole.rows]);
    expect(growing.histograms).toEqual(whole.histograms);
    expect(growing.summary).toEqual(whole.summary);
    expect(growing.summary.trajectories).toBeLessThanOrEqual(280);
  });

  it('says how many rows are as they were', () => {
    const table = new TrajectoryTable();
    fillTable(table, 10);
    const [all, sorted] = [query(''), query('', { sort: { key: 'tokens', descending: true } })].map(
      (asked) => new CurrentView(table, asked),
    );
    fillTable(table, 5);
    expect(all?.grow()).toBe(10);
    expect(all?.grow()).toBe(15);
    expect(sorted?.grow()).toBe(0);
    expect(sorted?.grow()).toBe(15);
  });

  it.each(queries)('sums the cost of another profile as the cost engine does: %s', (_, asked) => {
    const table = new TrajectoryTable();
    fillTable(table, 20);
    addProblem(table);
    fillTable(table, 9);
    table.price(defaultProfile);
    const view = new CurrentView(table, asked);
    const rows = [...view.rows].filter((row) => row >= 0 && table.problem(row) === undefined);
    for (const profile of defaultProfiles.slice(1)) {
      expect(table.price(profile)).toBe(true);
      view.sumAgain();
      const costs = rows.map((row) =>
        costOfTrajectory(profile, {
          promptTokens: table.number('prompt', row),
          outputTokens: table.number('output', row),
        }),
      );
      const byteSeconds = costs.reduce((sum, cost) => sum + cost.kvByteSeconds, 0);
      const usd = costs.reduce((sum, cost) => sum + (cost.usd.selfHosted ?? NaN), 0);
      expect(view.summary.kvByteSeconds / byteSeconds).toBeCloseTo(1, 9);
      expect((view.summary.usd ?? NaN) / usd).toBeCloseTo(1, 9);
    }
    expect(table.price(defaultProfiles.at(-1) ?? defaultProfile)).toBe(false);
  });

  it('sums rows of several blocks as it does when they come in', () => {
    const table = new TrajectoryTable();
    table.price(defaultProfile);
    fillTable(table, 140_000);
    for (const [, asked] of queries.slice(0, 2)) {
      const view = new CurrentView(table, asked);
      const { usd = NaN, kvByteSeconds } = view.summary;
      view.sumAgain();
      expect((view.summary.usd ?? NaN) / usd).toBeCloseTo(1, 9);
      expect(view.summary.kvByteSeconds / kvByteSeconds).toBeCloseTo(1, 9);
    }
  });
});
