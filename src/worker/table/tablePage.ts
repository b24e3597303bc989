import type { TablePage, TableRow, TrajectoryRow } from '../../analysis/table/page';
import { summaryOf } from '../../analysis/table/summary';
import { headingGroup, type ViewRows } from '../../analysis/table/view';
import { stripOf } from '../../analysis/segments/strip';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { segmentAxisOf } from '../annotatedGroup';
import type { TrajectoryId } from '../../analysis/model';
import type { TrajectoryTable } from './trajectoryTable';

/** What a page needs beside the columns. */
export interface PageSource {
  readonly table: TrajectoryTable;
  readonly lineOf: (record: number) => number;
  readonly annotated: (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>;
}

/** Rows `[from, from + count)` of a view, with the strips of their segments. */
export async function pageOf(
  source: PageSource,
  view: ViewRows,
  from: number,
  count: number,
): Promise<TablePage> {
  const rows: TableRow[] = [];
  for (const [offset, viewRow] of view.subarray(from, from + count).entries()) {
    const group = headingGroup(viewRow);
    rows.push(
      group === undefined
        ? await rowOf(source, viewRow)
        : headingOf(source.table, view, from + offset, group),
    );
  }
  return { from, rows };
}

async function rowOf(source: PageSource, row: number): Promise<TableRow> {
  const { table } = source;
  const problem = table.problem(row);
  if (problem !== undefined) {
    const { record, line, reason } = problem;
    return { kind: 'problem', record, line, reason };
  }
  const id = table.id(row);
  const entry = await source.annotated(id);
  return trajectoryRow(source, row, entry);
}

function trajectoryRow(
  { table, lineOf }: PageSource,
  row: number,
  entry: AnnotatedTrajectoryEntry,
): TrajectoryRow {
  const id = table.id(row);
  const correct = table.flag('correct', row);
  const usd = table.number('cost', row);
  const reward = table.number('reward', row);
  const optional = {
    sample: table.text('sample', row),
    model: table.text('model', row),
    answer: table.text('answer', row),
  };
  return {
    kind: 'trajectory',
    id,
    line: lineOf(id.record),
    problem: table.text('problem', row),
    truncated: table.flag('truncated', row) === true,
    tokens: table.number('tokens', row),
    exactTokens: entry.annotation.tokens.source === 'tokenized',
    thought: table.number('thought', row),
    backtracks: table.number('backtracks', row),
    abandoned: table.number('abandoned', row),
    kvBytes: table.number('kv', row),
    strip: stripOf(segmentAxisOf(entry)),
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')),
    ...(correct !== undefined && { correct }),
    ...(!Number.isNaN(usd) && { usd }),
    ...(!Number.isNaN(reward) && { reward }),
  };
}

function headingOf(
  table: TrajectoryTable,
  view: ViewRows,
  heading: number,
  group: number,
): TableRow {
  let end = heading + 1;
  while (end < view.length && (view[end] ?? -1) >= 0) {
    end++;
  }
  const members = view.subarray(heading + 1, end);
  const { trajectories, right, wrong, tokens, usd } = summaryOf(table, members);
  return {
    kind: 'group',
    problem: table.text('problem', members[0] ?? 0),
    problemKey: table.groupKey(group),
    trajectories,
    right,
    wrong,
    tokens,
    ...(usd !== undefined && { usd }),
  };
}
