import type { TrajectoryId } from '../model';
import { againstBaseline, type BaselineComparison, type Change } from './baseline';
import {
  accuracyOf,
  comparisonOf,
  decidingMethods,
  type Finding,
  findingsOf,
  type MethodAccuracy,
  type ProblemVote,
} from './fileVotes';
import type { MethodComparison } from './mcnemar';
import type { BallotNeed } from './method';
import { methods } from './methods';
import type { Vote } from './voteResult';

/** The votes of a file as a page shows them: accuracy by method, and a row for every problem. */
export interface FileVoteReport {
  readonly problems: number;
  readonly siblings: number;
  /** Records in which nothing votes because they cannot be read. */
  readonly unreadable: number;
  /** Problems whose majority nobody can judge: without gold answer and verdicts. */
  readonly unjudged: number;
  /** Those that decide anywhere, the majority first. */
  readonly methods: readonly ReportedMethod[];
  /** Methods that cannot decide everywhere: what they lack, and for how many problems. */
  readonly missing: readonly MissingNeed[];
  /** In the order of the file, then those that only the baseline has. */
  readonly rows: readonly ReportedProblem[];
  /** Problems for which there is no row, because there are too many. */
  readonly leftOut: number;
  readonly baseline?: BaselineCounts;
}

export interface ReportedMethod extends MethodAccuracy {
  /** Against the majority on the problems that both decide; absent for the majority itself. */
  readonly againstMajority?: MethodComparison;
  /** Against the same method on the baseline, on the problems that both files have. */
  readonly againstBaseline?: MethodComparison;
}

export interface MissingNeed {
  readonly method: string;
  readonly need: BallotNeed;
  readonly problems: number;
}

export interface BaselineCounts {
  readonly problems: number;
  readonly unreadable: number;
  readonly shared: number;
  readonly onlyHere: number;
  readonly onlyInBaseline: number;
}

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

/** More rows than this are not sent to a page; those that are worth a look come first then. */
export const mostRows = 10_000;

/** Texts in rows are cut to this many UTF-16 units. */
const longestText = 300;

/** Puts the votes of a file together, beside those of another as its baseline if there is one. */
export function fileVoteReport(
  { problems, unreadable }: FileVotes,
  baseline?: FileVotes,
  most = mostRows,
): FileVoteReport {
  const before = baseline?.problems ?? [];
  const names = decidingMethods([...problems, ...before]);
  const comparisons = baseline && names.map((method) => againstBaseline(problems, before, method));
  const rows = [
    ...rowsHere(problems, before, names, comparisons),
    ...rowsOfBaseline(problems, before, names),
  ];
  const kept = withinBound(rows, most);
  return {
    problems: problems.length,
    siblings: problems.reduce((sum, { vote }) => sum + vote.n, 0),
    unreadable,
    unjudged: problems.filter(({ vote }) => vote.majority.correct === undefined).length,
    methods: names.map((method, index) => methodReport(problems, method, comparisons?.[index])),
    missing: missingNeeds(problems),
    rows: kept,
    leftOut: rows.length - kept.length,
    ...(baseline && { baseline: countsOf(problems, baseline, rows) }),
  };
}

function methodReport(
  problems: readonly FileProblem[],
  method: string,
  comparison: BaselineComparison | undefined,
): ReportedMethod {
  return {
    ...accuracyOf(problems, method),
    ...(method !== 'majority' && { againstMajority: comparisonOf(problems, method, 'majority') }),
    ...(comparison && { againstBaseline: countedOnly(comparison) }),
  };
}

function countedOnly(comparison: MethodComparison): MethodComparison {
  const { both, neither, onlyFirst, onlySecond, p } = comparison;
  return { both, neither, onlyFirst, onlySecond, p };
}

function missingNeeds(problems: readonly FileProblem[]): MissingNeed[] {
  return methods.flatMap(({ name: method, needs: need }) => {
    const lacking = problems.filter(({ vote }) => vote.missing[method] !== undefined).length;
    return need === undefined || lacking === 0 ? [] : [{ method, need, problems: lacking }];
  });
}

function rowsHere(
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

function rowsOfBaseline(
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

/** Keeps the order; where there are too many, rows without a finding go first, the last of them. */
function withinBound(rows: readonly ReportedProblem[], most: number): readonly ReportedProblem[] {
  if (rows.length <= most) {
    return rows;
  }
  const order = rows.map((_, index) => index);
  const isFound = (index: number): boolean => (rows[index]?.findings.length ?? 0) > 0;
  const first = [...order.filter(isFound), ...order.filter((index) => !isFound(index))];
  const kept = new Set(first.slice(0, most));
  return rows.filter((_, index) => kept.has(index));
}

function countsOf(
  problems: readonly FileProblem[],
  baseline: FileVotes,
  rows: readonly ReportedProblem[],
): BaselineCounts {
  const shared = rows.filter(({ presence }) => presence === 'both').length;
  return {
    problems: baseline.problems.length,
    unreadable: baseline.unreadable,
    shared,
    onlyHere: problems.length - shared,
    onlyInBaseline: baseline.problems.length - shared,
  };
}
