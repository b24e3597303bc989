import type { PendingRow, TablePage, TableRow, TrajectoryRow } from '../../analysis/table/page';
import { headingGroup } from '../../analysis/table/view';
import { stripOf } from '../../analysis/segments/strip';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import { segmentAxisOf } from '../segmentAxis';
import type { Trajectory, TrajectoryId } from '../../analysis/model';
import { longestText } from './annotatedRows';
import type { PendingRecords } from './annotationPass';
import type { CurrentView } from './currentView';
import type { AnnotatedTable } from './annotatedTable';

/** What a page needs beside the columns. */
export interface PageSource {
  readonly table: AnnotatedTable;
  readonly view: CurrentView;
  /** What comes after the rows of the view. */
  readonly pending: PendingRecords;
  readonly lineOf: (record: number) => number;
  readonly annotated: (id: TrajectoryId) => Promise<AnnotatedTrajectoryEntry>;
  /** The first trajectory of a record, where reading that takes no other record. */
  readonly first: (record: number) => Promise<Trajectory | undefined>;
}

/** Rows `[from, from + count)` of a view, with the strips of their segments. */
export async function pageOf(source: PageSource, from: number, count: number): Promise<TablePage> {
  const { view, pending } = source;
  const known = view.length;
  // Looked up before anything is waited for, as rows may be added to the view meanwhile.
  const rows = Array.from(view.slice(from, from + count), (viewRow, offset) =>
    headingGroup(viewRow) === undefined ? rowOf(source, viewRow) : headingOf(source, from + offset),
  );
  const end = Math.min(from + count - known, pending.count);
  const later: Promise<TableRow>[] = [];
  for (let at = Math.max(0, from - known); at < end; at++) {
    later.push(pendingRow(source, pending.record(at)));
  }
  return { from, rows: await Promise.all([...rows, ...later]) };
}

/** What a record says by itself is there before it is annotated. */
async function pendingRow({ lineOf, first }: PageSource, record: number): Promise<PendingRow> {
  const row = { kind: 'pending', record, line: lineOf(record) } as const;
  const trajectory = await first(record);
  if (trajectory === undefined) {
    return row;
  }
  const { problem, sample, model } = trajectory;
  return {
    ...row,
    problem: problem.text.slice(0, longestText),
    ...(sample !== undefined && { sample: sample.slice(0, longestText) }),
    ...(model !== undefined && { model: model.slice(0, longestText) }),
  };
}

async function rowOf(source: PageSource, row: number): Promise<TableRow> {
  const { table } = source;
  const id = table.id(row);
  const reason = table.problem(row);
  if (reason !== undefined) {
    const { record } = id;
    return { kind: 'problem', record, line: source.lineOf(record), reason };
  }
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

async function headingOf(
  { table, view, annotated }: PageSource,
  heading: number,
): Promise<TableRow> {
  const { trajectories, right, wrong, tokens, usd } = view.totalsUnder(heading);
  const [first = 0] = view.slice(heading + 1, heading + 2);
  const problem = table.text('problem', first);
  const isRecord = table.problem(first) !== undefined;
  return {
    kind: 'group',
    problem,
    // The table knows its groups by number only.
    problemKey: isRecord ? '' : (await annotated(table.id(first))).trajectory.problemKey,
    trajectories,
    right,
    wrong,
    tokens,
    ...(usd !== undefined && { usd }),
  };
}
