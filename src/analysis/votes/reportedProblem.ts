import type { TrajectoryId } from '../model';
import type { BaselineComparison, Change } from './baseline';
import { type Finding, findingsOf, type ProblemVote } from './fileVotes';
import type { Vote } from './voteResult';

/** One problem in the report of a file. */
export interface ReportedProblem {
  readonly problemKey: string;
  readonly problem: string;
  readonly presence: 'here' | 'both' | 'baseline';
  /** The first of its siblings; in the baseline where only that has the problem. */
  readonly id: TrajectoryId;
  readonly n: number;
  readonly gold?: string;
  /** Share of the siblings that are right, in [0, 1]. */
  readonly passAt1?: number;
  readonly findings: readonly Finding[];
  /** By method, in the order of the report's methods; `null` where a method cannot decide. */
  readonly decisions: readonly (ReportedDecision | null)[];
  /** Where both files have the problem. */
  readonly before?: ProblemBefore;
}

/** A problem as it was in the baseline. */
export interface ProblemBefore {
  readonly id: TrajectoryId;
  /** By method, as the decisions now. */
  readonly decisions: readonly (ReportedDecision | null)[];
  /** What became of the verdicts, by method. */
  readonly changes: readonly Change[];
}

export interface ReportedDecision {
  readonly answer?: string;
  readonly correct?: boolean;
}

/** A problem of a file with its vote, and where its siblings begin. */
export interface FileProblem extends ProblemVote {
  readonly problem: string;
  readonly id: TrajectoryId;
}

/** All votes of a file. */
export interface FileVotes {
  /** In the order of the file. */
  readonly problems: readonly FileProblem[];
  readonly unreadable: number;
}

/** Texts in rows are cut to this many UTF-16 units. */
const longestText = 300;

/**
 * A row for every problem of a file, with what it was in the baseline: `comparisons` are those of
 * the methods `names`, in the same order.
 */
export function rowsHere(
  problems: readonly FileProblem[],
  baseline: readonly FileProblem[],
  names: readonly string[],
  comparisons: readonly BaselineComparison[] | undefined,
): ReportedProblem[] {
  const before = new Map(baseline.map((each) => [each.problemKey, each]));
  const changes = (comparisons ?? []).map(
    (each) => new Map(each.problems.map(({ problemKey, change }) => [problemKey, change])),
  );
  return problems.map((problem) => {
    const old = before.get(problem.problemKey);
    return {
      ...rowOf(problem, names),
      presence: old === undefined ? 'here' : 'both',
      ...(old && {
        before: {
          id: old.id,
          decisions: decisionsOf(old.vote, names),
          changes: changes.map((byKey) => byKey.get(problem.problemKey) ?? 'unknown'),
        },
      }),
    };
  });
}

/** A row for every problem that only the baseline has. */
export function rowsOfBaseline(
  problems: readonly FileProblem[],
  baseline: readonly FileProblem[],
  names: readonly string[],
): ReportedProblem[] {
  const here = new Set(problems.map(({ problemKey }) => problemKey));
  return baseline
    .filter(({ problemKey }) => !here.has(problemKey))
    .map((problem) => ({ ...rowOf(problem, names), presence: 'baseline' }));
}

function rowOf(
  { problemKey, problem, id, vote }: FileProblem,
  names: readonly string[],
): Omit<ReportedProblem, 'presence'> {
  const passAt1 = vote.passAtK['1'];
  return {
    problemKey,
    problem: problem.slice(0, longestText),
    id,
    n: vote.n,
    findings: findingsOf(vote),
    decisions: decisionsOf(vote, names),
    ...(vote.gold !== undefined && { gold: vote.gold.slice(0, longestText) }),
    ...(passAt1 !== undefined && { passAt1 }),
  };
}

function decisionsOf({ methods }: Vote, names: readonly string[]): (ReportedDecision | null)[] {
  return names.map((name) => {
    const decision = methods[name];
    if (decision === undefined) {
      return null;
    }
    const { answer, correct } = decision;
    return {
      ...(answer !== undefined && { answer: answer.slice(0, longestText) }),
      ...(correct !== undefined && { correct }),
    };
  });
}
