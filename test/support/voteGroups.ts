import { groups } from '../../src/analysis/segments/factors';
import { wordsOf } from '../../src/analysis/votes/methods';
import type {
  Cluster,
  ComparedSegment,
  ComparedSide,
  Curves,
  MethodResult,
  Sibling,
  SiblingComparison,
  StripBlock,
  VoteGroup,
} from '../../src/views/protocol/vote';
import { seededRandom } from './seededRandom';

/** What a test says of a sibling; the rest is made up. */
export interface SiblingSketch {
  readonly answer?: string;
  readonly label?: string;
  readonly model?: string;
  readonly truncated?: boolean;
  readonly tokens?: number;
  readonly blocks?: number;
  readonly active?: boolean;
  readonly usd?: number | undefined;
  readonly reward?: number;
  readonly strength?: 'strong' | 'weak';
}

export interface GroupSketch extends Partial<VoteGroup> {
  readonly members: readonly SiblingSketch[];
}

/** A sibling group with the plain vote over its sketched members; answers equal as strings. */
export function voteGroup({ members, ...given }: GroupSketch): VoteGroup {
  const siblings = members.map((sketch, index) => sibling(sketch, index, given.gold));
  const clusters = clustersOf(siblings, given.gold);
  const valid = siblings.filter(({ answer }) => answer !== undefined).length;
  const first = clusters[0];
  const count = first?.members.length ?? 0;
  return {
    problem: 'How many ways are there to seat six guests so that no two rivals sit together?',
    problemKey: 'seats',
    fileName: 'rollouts.jsonl',
    siblings,
    clusters,
    abstentions: siblings.flatMap(({ answer, truncated }, member) =>
      answer === undefined ? [{ member, reason: truncated ? 'truncated' : 'no answer' }] : [],
    ),
    contradictory: [],
    majority: {
      count,
      valid,
      total: siblings.length,
      tie: clusters.filter((each) => each.members.length === count).length > 1,
      ...(first === undefined ? {} : { answer: first.answer, interval: wilson(count, valid) }),
      ...(first?.correct === undefined ? {} : { correct: first.correct }),
    },
    methods: [
      methodResult('majority', first && { winner: 0 }),
      methodResult('weightedMajority', { missing: 'reward' }),
      methodResult('bestOfN', { missing: 'reward' }),
    ],
    judgements: 0,
    judgementProblems: [],
    totals: {
      tokens: siblings.reduce((sum, { totalTokens }) => sum + totalTokens, 0),
      usd: siblings.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
      abandonedTokens: 3200,
    },
    profile: 'Llama-3.1-8B on 1 × H100, fp8',
    ...given,
  };
}

/** What a method decides or lacks, with the words that it is shown by. */
export function methodResult(
  name: string,
  result: Omit<MethodResult, 'name' | 'words'> = {},
): MethodResult {
  return { name, words: wordsOf(name), ...result };
}

function sibling(sketch: SiblingSketch, index: number, gold: string | undefined): Sibling {
  const tokens = sketch.tokens ?? 900 + ((index * 1777) % 7000);
  const usd = 'usd' in sketch ? sketch.usd : tokens * 1.7e-6;
  const truncated = sketch.truncated ?? false;
  return {
    id: { record: index, index: 0 },
    label: sketch.label ?? `#${index + 1}`,
    truncated,
    thoughtTokens: tokens,
    totalTokens: tokens + 230,
    exactTokens: true,
    strip: strip(tokens, sketch.blocks ?? 14, index),
    active: sketch.active ?? false,
    ...(usd === undefined ? {} : { usd }),
    ...(sketch.reward === undefined ? {} : { reward: sketch.reward }),
    ...(sketch.strength === undefined ? {} : { strength: sketch.strength }),
    ...(sketch.model === undefined ? {} : { model: sketch.model }),
    ...(sketch.answer === undefined ? {} : { answer: sketch.answer }),
    ...(sketch.answer === undefined || gold === undefined
      ? {}
      : { correct: sketch.answer === gold }),
  };
}

function strip(tokens: number, count: number, seed: number): Sibling['strip'] {
  const random = seededRandom(seed + 1);
  const cuts = Array.from({ length: count - 1 }, () => Math.floor(random() * tokens));
  const edges = [0, ...cuts.sort((a, b) => a - b), tokens];
  const blocks: StripBlock[] = [];
  for (let at = 0; at < count; at++) {
    const from = edges[at] ?? 0;
    const to = edges[at + 1] ?? tokens;
    const group = at === count - 1 ? 'answer' : groups[Math.floor(random() * 10)]?.id;
    if (to > from && group !== undefined) {
      blocks.push({ from, to, group });
    }
  }
  const backtracks = blocks.filter(({ group }) => group === 'correct').map(({ from }) => from);
  return { blocks, backtracks, answerAt: tokens - 20 };
}

function clustersOf(siblings: readonly Sibling[], gold: string | undefined): Cluster[] {
  const members = new Map<string, number[]>();
  siblings.forEach(({ answer }, index) => {
    if (answer !== undefined) {
      members.set(answer, [...(members.get(answer) ?? []), index]);
    }
  });
  return [...members]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([answer, indices]) => ({
      answer,
      forms: [],
      members: indices,
      rules: [],
      ...(gold === undefined ? {} : { correct: answer === gold }),
    }));
}

function wilson(count: number, valid: number): { low: number; high: number } {
  const z = 1.95996;
  const p = count / valid;
  const centre = p + (z * z) / (2 * valid);
  const reach = z * Math.sqrt((p * (1 - p)) / valid + (z * z) / (4 * valid * valid));
  const scale = 1 + (z * z) / valid;
  return { low: (centre - reach) / scale, high: (centre + reach) / scale };
}

/** Curves as three right of five give them, with round costs. */
export const someCurves: Curves = {
  ks: [1, 2, 3, 4, 5],
  lines: [
    { name: 'pass@k', points: pointsOf([0.6, 0.9, 1, 1, 1]) },
    { name: 'maj@k', points: pointsOf([0.6, 0.6, 0.7, 0.8, 1]) },
    { name: 'BoN@k', points: pointsOf([0.5, 0.65, 0.75]) },
    { name: 'pass^k', points: pointsOf([0.6, 0.3, 0.1, 0, 0]) },
  ],
  tokens: [4000, 8000, 12_000, 16_000, 20_000],
  usd: { naive: [0.02, 0.04, 0.06, 0.08, 0.1], shared: [0.02, 0.035, 0.05, 0.065, 0.08] },
};

function pointsOf(values: readonly number[]): { readonly x: number; readonly y: number }[] {
  return values.map((y, at) => ({ x: at + 1, y }));
}

/** Two thoughts that share a beginning and a middle. */
export const someComparison: SiblingComparison = {
  left: { record: 0, index: 0 },
  right: { record: 1, index: 0 },
  divergence: { left: 420, right: 420 },
  runs: [
    { same: true, segments: 12, tokens: 420 },
    {
      same: false,
      left: sideOf('check', 'Wait, let me check that.', 1600),
      right: sideOf('answer', 'So it is 4.', 1600),
    },
    { same: true, segments: 3, tokens: 100 },
    {
      same: false,
      left: { tokens: 0, segments: [], leftOut: 0 },
      right: { ...sideOf('doubt', 'Hmm, is that so?', 2000), leftOut: 7 },
    },
  ],
};

function sideOf(group: ComparedSegment['group'], text: string, start: number): ComparedSide {
  const segments = [{ group, text, tokens: 8, start, length: text.length }];
  return { tokens: 8, segments, leftOut: 0 };
}
