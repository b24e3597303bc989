import type { Trajectory } from '../model';
import type { Fates } from './pruneCounts';
import type { PruneTable } from './pruneTable';
import { rationaleOf } from './trainingRows';

/** A right and a wrong trajectory of one problem, as trainers of preferences read them. */
export interface PreferencePair {
  readonly prompt: string;
  readonly chosen: string;
  readonly rejected: string;
}

/** Two rows of a table that make a pair. */
export interface PairedRows {
  readonly chosen: number;
  readonly rejected: number;
}

/**
 * Pairs what stays with siblings that are known to be wrong, each used once, in the order in which
 * pairs become complete.
 */
export function* pairedRows(
  table: Pick<PruneTable, 'fact' | 'problem'>,
  fates: Fates,
): Generator<PairedRows> {
  const waiting = new Map<number, { readonly isKept: boolean; readonly rows: number[] }>();
  for (let row = 0; row < fates.length; row++) {
    const isKept = fates[row] === 0;
    if (!isKept && table.fact('correct', row) !== 0) {
      continue;
    }
    const problem = table.problem(row);
    const others = waiting.get(problem);
    const other =
      others !== undefined && others.isKept !== isKept ? others.rows.shift() : undefined;
    if (other !== undefined) {
      yield isKept ? { chosen: row, rejected: other } : { chosen: other, rejected: row };
      if (others?.rows.length === 0) {
        waiting.delete(problem);
      }
    } else if (others === undefined) {
      waiting.set(problem, { isKept, rows: [row] });
    } else {
      others.rows.push(row);
    }
  }
}

export function preferencePair(chosen: Trajectory, rejected: Trajectory): PreferencePair {
  return {
    prompt: chosen.problem.text,
    chosen: rationaleOf(chosen),
    rejected: rationaleOf(rejected),
  };
}
