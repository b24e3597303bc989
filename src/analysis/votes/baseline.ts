import type { ProblemVote } from './fileVotes';
import { compareMethods, type MethodComparison } from './mcnemar';
import type { Decision } from './voteResult';

/** A problem that two files have in common, under one method. */
export interface BaselineProblem {
  readonly problemKey: string;
  readonly before: Decision | undefined;
  readonly after: Decision | undefined;
  readonly change: Change;
}

/** What became of a problem's verdict; `unknown` where one of the two is not judged. */
export type Change = 'both right' | 'both wrong' | 'gained' | 'lost' | 'unknown';

export interface BaselineComparison extends MethodComparison {
  /** In the order of the file. */
  readonly problems: readonly BaselineProblem[];
  /** Problems that only one of the two files has. */
  readonly onlyHere: number;
  readonly onlyInBaseline: number;
}

/** A file against another as its baseline: what was gained, lost, and what both get wrong. */
export function againstBaseline(
  problems: readonly ProblemVote[],
  baseline: readonly ProblemVote[],
  method: string,
): BaselineComparison {
  const before = new Map(baseline.map(({ problemKey, vote }) => [problemKey, vote]));
  const shared = problems.flatMap(({ problemKey, vote }): BaselineProblem[] => {
    const old = before.get(problemKey);
    return old === undefined
      ? []
      : [changeOf(problemKey, old.methods[method], vote.methods[method])];
  });
  return {
    problems: shared,
    onlyHere: problems.length - shared.length,
    onlyInBaseline: baseline.length - shared.length,
    ...compareMethods(
      shared.map((problem) => problem.after?.correct),
      shared.map((problem) => problem.before?.correct),
    ),
  };
}

function changeOf(
  problemKey: string,
  before: Decision | undefined,
  after: Decision | undefined,
): BaselineProblem {
  const [old, now] = [before?.correct, after?.correct];
  const change =
    old === undefined || now === undefined
      ? 'unknown'
      : old === now
        ? now
          ? 'both right'
          : 'both wrong'
        : now
          ? 'gained'
          : 'lost';
  return { problemKey, before, after, change };
}
