import { compareMethods, type MethodComparison } from './mcnemar';
import { methods } from './methods';
import type { Decision, Vote } from './voteResult';
import { wilson } from './wilson';

/** The votes of all groups of a file, put beside one another. */

export interface ProblemVote {
  readonly problemKey: string;
  readonly vote: Vote;
}

export interface MethodAccuracy {
  readonly method: string;
  readonly right: number;
  /** Problems on which the method decided and its decision could be judged. */
  readonly judged: number;
  /** `right / judged`; `undefined` without a judged problem. */
  readonly accuracy: number | undefined;
  /** Wilson interval (95 %). */
  readonly interval: { readonly low: number; readonly high: number };
}

/** How often each method is right, for those that decide anywhere, in the order of `methods`. */
export function accuracyByMethod(problems: readonly ProblemVote[]): MethodAccuracy[] {
  return decidingMethods(problems).map((method) => accuracyOf(problems, method));
}

export function accuracyOf(problems: readonly ProblemVote[], method: string): MethodAccuracy {
  const verdicts = problems.flatMap(({ vote }) => vote.methods[method]?.correct ?? []);
  const right = verdicts.filter(Boolean).length;
  return {
    method,
    right,
    judged: verdicts.length,
    accuracy: verdicts.length === 0 ? undefined : right / verdicts.length,
    interval: wilson(right, verdicts.length),
  };
}

/** The methods that decide a problem at least, in the order of `methods`. */
export function decidingMethods(problems: readonly Pick<ProblemVote, 'vote'>[]): string[] {
  const deciding = new Set(problems.flatMap(({ vote }) => Object.keys(vote.methods)));
  return methods.map(({ name }) => name).filter((name) => deciding.has(name));
}

/** What is worth a look about a problem. */
export type Finding = 'methods disagree' | 'no method right' | 'tie' | 'nobody answered';

export interface FoundProblem {
  readonly problemKey: string;
  readonly findings: readonly Finding[];
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Share of the siblings that are right; `undefined` where that is not known. */
  readonly passAt1: number | undefined;
  readonly n: number;
}

/** The problems that methods decide differently, that all get wrong, or that end in a tie. */
export function findProblems(problems: readonly ProblemVote[]): FoundProblem[] {
  return problems
    .map(({ problemKey, vote }) => ({
      problemKey,
      findings: findingsOf(vote),
      decisions: vote.methods,
      passAt1: vote.passAtK['1'],
      n: vote.n,
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** What is worth a look about a problem: nothing for most. */
export function findingsOf(vote: Vote): Finding[] {
  const decisions = Object.values(vote.methods);
  const winners = new Set(decisions.map(({ cluster }) => cluster));
  const findings: Finding[] = [];
  if (winners.size > 1) {
    findings.push('methods disagree');
  }
  if (decisions.length > 0 && decisions.every(({ correct }) => correct === false)) {
    findings.push('no method right');
  }
  if (vote.majority.tie) {
    findings.push('tie');
  }
  if (vote.n > 0 && vote.clusters.length === 0) {
    findings.push('nobody answered');
  }
  return findings;
}

/** One method of a file against another of it, or the same method on two files. */
export function comparisonOf(
  problems: readonly ProblemVote[],
  first: string,
  second: string,
): MethodComparison {
  const verdictsOf = (method: string): (boolean | undefined)[] =>
    problems.map(({ vote }) => vote.methods[method]?.correct);
  return compareMethods(verdictsOf(first), verdictsOf(second));
}
