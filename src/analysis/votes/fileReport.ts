import { againstBaseline, type BaselineComparison } from './baseline';
import { accuracyOf, comparisonOf, decidingMethods, type MethodAccuracy } from './fileVotes';
import type { MethodComparison } from './mcnemar';
import type { BallotNeed, MethodWords } from './method';
import { methods, wordsOf } from './methods';
import {
  type FileProblem,
  type FileVotes,
  type ReportedProblem,
  rowsHere,
  rowsOfBaseline,
} from './reportedProblem';

export type * from './reportedProblem';

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
  readonly words: MethodWords;
  /** Against the majority on the problems that both decide; absent for the majority itself. */
  readonly againstMajority?: MethodComparison;
  /** Against the same method on the baseline, on the problems that both files have. */
  readonly againstBaseline?: MethodComparison;
}

export interface MissingNeed {
  readonly method: string;
  /** How the method is called. */
  readonly title: string;
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

/** More rows than this are not sent to a page; those that are worth a look come first then. */
export const mostRows = 10_000;

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
    words: wordsOf(method),
    ...(method !== 'majority' && { againstMajority: comparisonOf(problems, method, 'majority') }),
    ...(comparison && { againstBaseline: countedOnly(comparison) }),
  };
}

function countedOnly(comparison: MethodComparison): MethodComparison {
  const { both, neither, onlyFirst, onlySecond, p } = comparison;
  return { both, neither, onlyFirst, onlySecond, p };
}

function missingNeeds(problems: readonly FileProblem[]): MissingNeed[] {
  return methods.flatMap(({ name: method, words: { title }, needs: need }) => {
    const lacking = problems.filter(({ vote }) => vote.missing[method] !== undefined).length;
    return need === undefined || lacking === 0 ? [] : [{ method, title, need, problems: lacking }];
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
