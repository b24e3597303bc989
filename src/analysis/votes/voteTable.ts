import { decidingMethods } from './fileVotes';
import { headlineOf } from './headline';
import type { Vote } from './voteResult';

/** The vote of one problem with what is known of its siblings. */
export interface VotedProblem {
  readonly file: string;
  readonly problemKey: string;
  readonly problem: string;
  readonly vote: Vote;
  /** Output tokens of each sibling, in order. */
  readonly tokens: readonly number[];
}

/** `null` where it is not known. */
export type VoteCell = string | number | boolean | null;

/** `count` is a whole number that fits 32 bits, `number` any. */
export interface VoteColumn {
  readonly name: string;
  readonly type: 'count' | 'number' | 'text' | 'flag';
}

const leading = [
  ['file', 'text'],
  ['problemKey', 'text'],
  ['problem', 'text'],
  ['gold', 'text'],
  ['n', 'count'],
  ['valid', 'count'],
  ['clusters', 'count'],
  ['answer', 'text'],
  ['votes', 'count'],
  ['tie', 'flag'],
  ['correct', 'flag'],
  ['share', 'number'],
  ['shareLow', 'number'],
  ['shareHigh', 'number'],
  ['margin', 'number'],
  ['entropyBits', 'number'],
  ['stability', 'number'],
  ['stopAfter', 'count'],
  ['stopSavesTokens', 'number'],
  ['outputTokens', 'number'],
  ['passAt1', 'number'],
  ['majAtN', 'number'],
] as const;

/**
 * The table of votes, one row per problem: what was decided and how surely, then the answer of
 * each method and whether it is right, for every method that decides anywhere.
 */
export function voteTable(problems: readonly VotedProblem[]): {
  readonly columns: readonly VoteColumn[];
  readonly rows: readonly (readonly VoteCell[])[];
} {
  const methods = decidingMethods(problems);
  const columns = [
    ...leading.map(([name, type]) => ({ name, type })),
    ...methods.flatMap((method): VoteColumn[] => [
      { name: `${method}.answer`, type: 'text' },
      { name: `${method}.correct`, type: 'flag' },
    ]),
  ];
  return { columns, rows: problems.map((problem) => cellsOf(problem, methods)) };
}

function cellsOf(problem: VotedProblem, methods: readonly string[]): VoteCell[] {
  const { vote, tokens } = problem;
  const headline = headlineOf(vote, tokens);
  const known: Readonly<Record<(typeof leading)[number][0], VoteCell | undefined>> = {
    file: problem.file,
    problemKey: problem.problemKey,
    problem: problem.problem,
    gold: vote.gold,
    n: vote.n,
    valid: headline.valid,
    clusters: vote.clusters.length,
    answer: headline.answer,
    votes: headline.count,
    tie: headline.tie,
    correct: vote.majority.correct,
    share: vote.share,
    shareLow: headline.interval.low,
    shareHigh: headline.interval.high,
    margin: vote.margin,
    entropyBits: vote.entropyBits,
    stability: headline.stability,
    stopAfter: headline.adaptiveStop?.after,
    stopSavesTokens: headline.adaptiveStop?.savedTokens,
    outputTokens: tokens.reduce((sum, each) => sum + each, 0),
    passAt1: vote.passAtK['1'],
    majAtN: vote.majAtK[String(vote.n)],
  };
  return [
    ...leading.map(([name]) => known[name] ?? null),
    ...methods.flatMap((method) => {
      const decision = vote.methods[method];
      return [decision?.answer ?? null, decision?.correct ?? null];
    }),
  ];
}
