import type { Trajectory } from '../../../analysis/model';
import { pairedRows, preferencePair } from '../../../analysis/prune/preferencePairs';
import type { Fates } from '../../../analysis/prune/pruneCounts';
import type { RowFormat } from '../../../analysis/prune/rowFormats';
import { solutionOf } from '../../../analysis/prune/solution';
import { trainingRow } from '../../../analysis/prune/trainingRows';
import { ExpectedError } from '../../../base/errors';
import type { CorpusFile } from '../../../corpus/corpusFile';
import type { PruneRows } from '../pruneRows';

/** A file of which is decided what stays. */
export interface PrunedFile {
  readonly file: CorpusFile;
  readonly rows: PruneRows;
  readonly fates: Fates;
  /** Gives a trajectory of a record the rewards that count. */
  readonly rate?: (trajectory: Trajectory, record: number) => Trajectory;
}

/** The rows that a file gives in a format, read from it again one by one. */
export async function* prunedRows(
  pruned: PrunedFile,
  format: Exclude<RowFormat, 'same'>,
): AsyncGenerator<object> {
  if (format === 'pairs') {
    for (const { chosen, rejected } of pairedRows(pruned.rows, pruned.fates)) {
      yield preferencePair(
        await trajectoryOf(pruned, chosen),
        await trajectoryOf(pruned, rejected),
      );
    }
    return;
  }
  for (const row of keptRows(pruned.fates)) {
    yield trainingRow(solutionOf(await trajectoryOf(pruned, row)), format);
  }
}

/** The records of which a trajectory stays, each once; where one spans several records, the first. */
export function* keptRecords({ rows, fates }: PrunedFile): Generator<number> {
  let last = -1;
  for (const row of keptRows(fates)) {
    const { record } = rows.id(row);
    if (record !== last) {
      last = record;
      yield record;
    }
  }
}

function* keptRows(fates: Fates): Generator<number> {
  for (let row = 0; row < fates.length; row++) {
    if (fates[row] === 0) {
      yield row;
    }
  }
}

async function trajectoryOf({ file, rows, rate }: PrunedFile, row: number): Promise<Trajectory> {
  const id = rows.id(row);
  const trajectory = await file.trajectory(id);
  if (trajectory === undefined) {
    throw new ExpectedError(`Record ${id.record + 1} is another one by now.`);
  }
  return rate?.(trajectory, id.record) ?? trajectory;
}
