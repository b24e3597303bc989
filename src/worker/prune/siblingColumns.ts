import { agreementOf, solvedShare } from '../../analysis/prune/siblingFacts';
import { TimeSlice } from '../timeSlice';
import type { PruneRows } from './pruneRows';

/** What is known of trajectories among their siblings. */
export interface SiblingColumns {
  /** For each row, 1 where its answer wins the vote, 0 where another does, NaN where it abstains. */
  readonly agrees: Float32Array;
  /** For each problem, which share of its judged siblings is right. */
  readonly solved: Float64Array;
}

/** Lets the siblings of each problem vote, when all of them are read. */
export async function compareSiblings(
  rows: PruneRows,
  signal: AbortSignal,
): Promise<SiblingColumns> {
  const agrees = new Float32Array(rows.length);
  const solved = new Float64Array(rows.problemCount);
  const { members, starts } = byProblem(rows);
  const slice = new TimeSlice();
  for (let problem = 0; problem < solved.length; problem++) {
    const group = members.subarray(starts[problem], starts[problem + 1]);
    const siblings = Array.from(group, (row) => ({
      answer: rows.answer(row),
      correct: rows.fact('correct', row),
    }));
    solved[problem] = solvedShare(siblings);
    agreementOf(siblings).forEach((agreement, at) => {
      agrees[group[at] ?? 0] = agreement;
    });
    if (slice.isOver) {
      await slice.next();
      signal.throwIfAborted();
    }
  }
  return { agrees, solved };
}

/** The rows of each problem, in the order of the file, one problem after the other. */
function byProblem(rows: PruneRows): {
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
} {
  const starts = new Uint32Array(rows.problemCount + 1);
  for (let row = 0; row < rows.length; row++) {
    const next = rows.problem(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let problem = 1; problem < starts.length; problem++) {
    starts[problem] = (starts[problem] ?? 0) + (starts[problem - 1] ?? 0);
  }
  const ends = starts.slice();
  const members = new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const problem = rows.problem(row);
    const end = ends[problem] ?? 0;
    members[end] = row;
    ends[problem] = end + 1;
  }
  return { members, starts };
}
