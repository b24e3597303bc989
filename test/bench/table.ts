import { defaultProfiles } from '../../src/analysis/cost/servingProfile';
import { parseFilter } from '../../src/analysis/table/filterLanguage';
import type { SortKey } from '../../src/analysis/table/sort';
import { type ViewQuery, viewOf } from '../../src/analysis/table/view';
import { CurrentView } from '../../src/worker/table/currentView';
import { TrajectoryTable } from '../../src/worker/table/trajectoryTable';
import { fillTable } from '../support/tableRows';
import { type Candidate, medians, milliseconds, printTable } from './files/rounds';

const million = 1_000_000;
const filters = ['tokens>4000', 'tokens>4000 correct:false model:qwen', '"six guests"', 'zebra'];
const sorts: readonly SortKey[] = ['tokens', 'cost', 'problem', 'answer'];

/** Measures what the table does with a million rows: filter, sort, group, price, take in more. */
export async function run(): Promise<void> {
  const table = new TrajectoryTable();
  fillTable(table, million);
  defaultProfiles.slice(0, 1).forEach((profile) => table.price(profile));
  const candidates: Candidate[] = [
    ...filters.map((filter) => view(table, `filter ${filter}`, queryOf(filter))),
    ...sorts.map((key) =>
      view(table, `sort by ${key}`, { ...queryOf(''), sort: { key, descending: true } }),
    ),
    view(table, 'group by problem', { ...queryOf(''), grouped: true }),
    { name: 'another profile', run: repricing(table) },
    { name: 'sums and histograms of all', run: () => new CurrentView(table, queryOf('')) },
    { name: 'no new rows', run: growing(table) },
  ];
  const times = await medians(candidates, 5);
  const rows = Array.from(times, ([name, time]) => [name, milliseconds(time)]);
  printTable('A million rows: milliseconds', rows);
}

function view(table: TrajectoryTable, name: string, query: ViewQuery): Candidate {
  return { name, run: () => viewOf(table, query) };
}

function queryOf(filter: string): ViewQuery {
  const parsed = parseFilter(filter);
  return { conditions: parsed.ok ? parsed.conditions : [], grouped: false };
}

function repricing(table: TrajectoryTable): () => void {
  let at = 0;
  return () => {
    const profile = defaultProfiles[++at % defaultProfiles.length];
    if (profile !== undefined) {
      table.price(profile);
    }
  };
}

function growing(table: TrajectoryTable): () => void {
  const current = new CurrentView(table, queryOf(''));
  return () => current.grow();
}
