import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { parseFilter } from '../../../../src/analysis/table/filterLanguage';
import type { ViewQuery } from '../../../../src/analysis/table/view';
import { CurrentView } from '../../../../src/worker/table/currentView';
import { EarlyRuns } from '../../../../src/worker/table/earlyRuns';
import { TableWithEarlyRows } from '../../../../src/worker/table/tableWithEarlyRows';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { seededRandom } from '../../../support/seededRandom';
import { addProblem, fillTable } from '../../../support/tableRows';

const query = (filter: string, more: Partial<ViewQuery> = {}): ViewQuery => {
  const parsed = parseFilter(filter);
  return { conditions: parsed.ok ? parsed.conditions : [], grouped: false, ...more };
};
const queries: readonly ViewQuery[] = [
  query('model:qwen'),
  query('tokens>2000 correct:true'),
  query('-finish:length', { sort: { key: 'tokens', descending: true } }),
  query('model:qwen', { sort: { key: 'problem', descending: false } }),
  query('reward>0.3', { grouped: true }),
  query('model:deepseek', { sort: { key: 'cost', descending: false }, grouped: true }),
  query('', { sort: { key: 'tokens', descending: true } }),
  query('', { grouped: true }),
  query(''),
];

/** All rows of a file, in the order of its records, among them one that gave no trajectory. */
const whole = new TrajectoryTable();
fillTable(whole, 150);
addProblem(whole);
fillTable(whole, 89);
const records = whole.records;
whole.price(defaultProfile);

/** What a view shows, apart from how its groups are numbered. */
function shownBy(table: TrajectoryTable | TableWithEarlyRows, view: CurrentView): unknown {
  const { trajectories, problems, right, wrong, tokens, usd, kvByteSeconds } = view.summary;
  return {
    rows: Array.from(view.rows, (row, at) =>
      row < 0 ? [view.totalsUnder(at).trajectories, view.totalsUnder(at).right] : table.id(row),
    ),
    problems: Array.from(view.rows, (row) => (row < 0 ? '' : table.text('problem', row))),
    histograms: view.histograms,
    sums: { trajectories, problems, right, wrong, tokens },
    // The order in which numbers are added makes itself felt in their last digits.
    costs: [usd, kvByteSeconds].map((sum) => sum?.toPrecision(9)),
  };
}

/** A table of the rows of some records alone. */
function tableOf(chosen: readonly number[]): TrajectoryTable {
  const table = new TrajectoryTable();
  for (const record of chosen) {
    table.append(whole.part(record, record + 1), record);
  }
  table.price(defaultProfile);
  return table;
}

describe('early rows', () => {
  it.each(queries)(
    'lead to the view that it is without them, and fit in until then: %j',
    (asked) => {
      const random = seededRandom(19);
      const below = (number: number): number => Math.floor(random() * number);
      for (let round = 0; round < 3; round++) {
        const table = new TrajectoryTable();
        const shown = new TableWithEarlyRows(table);
        shown.price(defaultProfile);
        const growing = new CurrentView(shown, asked);
        const early = new Set<number>();
        while (table.records < records) {
          const first = table.records + below(records - table.records);
          if (random() < 0.6 && !early.has(first)) {
            shown.addEarly(whole.part(first, first + 1), first);
            early.add(first);
          } else {
            const end = Math.min(records, table.records + 1 + below(30));
            table.append(whole.part(table.records, end));
          }
          const before = Array.from(growing.rows);
          const unchanged = growing.grow();
          const idOf = (row = -1): unknown => (row < 0 ? row : shown.id(row));
          expect(Array.from(growing.rows.subarray(0, unchanged), idOf)).toEqual(
            before.slice(0, unchanged).map(idOf),
          );
          if (random() < 0.7) {
            continue;
          }
          const known = Array.from({ length: records }, (_, record) => record).filter(
            (record) =>
              record < table.records || (asked.conditions.length > 0 && early.has(record)),
          );
          const alone = tableOf(known);
          const expected = shownBy(alone, new CurrentView(alone, asked));
          expect(shownBy(shown, growing)).toEqual(expected);
        }
        growing.sumAgain();
        expect(shownBy(shown, growing)).toEqual(shownBy(whole, new CurrentView(whole, asked)));
        expect(Array.from(growing.rows, (row) => Math.max(row, -1))).toEqual(
          Array.from(new CurrentView(whole, asked).rows, (row) => Math.max(row, -1)),
        );
        expect([...shown.earlyRows()]).toEqual([]);
      }
    },
  );

  it('keep their numbers when their records have had their turn', () => {
    const table = new TrajectoryTable();
    const shown = new TableWithEarlyRows(table);
    shown.addEarly(whole.part(20, 22), 20);
    const [row = 0] = shown.earlyRows();
    expect([...shown.earlyRecords()]).toEqual([20, 21]);
    const before = [shown.id(row), shown.text('problem', row), shown.number('tokens', row)];
    table.append(whole.part(0, 21));
    expect([...shown.earlyRecords()]).toEqual([21]);
    expect([shown.id(row), shown.text('problem', row), shown.number('tokens', row)]).toEqual(
      before,
    );
    expect(shown.group(row)).toBe(shown.group(20));
  });
});

describe('EarlyRuns', () => {
  const rows = Promise.resolve(whole.part(0, 1));

  it('chooses what is wanted and not here, a few records at a time', () => {
    const runs = new EarlyRuns();
    const wanted = [3, 4, 5, 9, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
    const chosen: unknown[] = [];
    for (let run = runs.choose(wanted); run !== undefined; run = runs.choose(wanted)) {
      chosen.push([run.first, run.end]);
      runs.add({ ...run, rows });
    }
    expect(chosen).toEqual([
      [3, 6],
      [9, 10],
      [20, 28],
      [28, 30],
    ]);
    expect([0, 3, 4, 10, 29].map((record) => runs.next(record))).toEqual([3, 3, 9, 20, undefined]);
    expect(runs.choose([4, 8, 9])).toEqual({ first: 8, end: 9 });
    expect(runs.takeFrom(4)).toEqual([]);
    expect(runs.takeFrom(20).map(({ first }) => first)).toEqual([20, 28]);
    expect(runs.next(10)).toBeUndefined();
  });
});
