import { defaultProfile } from '../../src/analysis/cost/servingProfile';
import type { PruneSettings } from '../../src/analysis/prune/rules';
import type { PrunedRow, PrunePage, PruneState, PruneView } from '../../src/views/protocol/prune';

export const pruneRulesShown: PruneSettings = {
  right: true,
  'max-tokens': 8000,
  'no-loops': true,
  verified: true,
  distinct: 'equations',
  'at-most': 4,
};

const kept = [2, 61, 214, 310, 402, 388, 300, 211, 150, 92, 61, 40, 22, 14, 9, 6, 0, 0, 0, 0, 0, 0];
const fallen = [
  9, 80, 160, 205, 248, 260, 231, 190, 171, 150, 122, 101, 90, 70, 61, 44, 40, 31, 22,
];

export const prunedView: PruneView = {
  progress: { records: 4096, readRecords: 4096, unreadable: 3, isWhole: true },
  counts: {
    read: {
      trajectories: 4093,
      problems: 512,
      tokens: 15_234_871,
      usd: 12.84,
      kvByteSeconds: 9.87e14,
    },
    kept: {
      trajectories: 1604,
      problems: 431,
      tokens: 4_803_115,
      usd: 3.91,
      kvByteSeconds: 2.2e14,
    },
    dropped: {
      right: { all: 1420, alone: 588 },
      'max-tokens': { all: 611, alone: 92 },
      'no-loops': { all: 77, alone: 3 },
      verified: { all: 902, alone: 214 },
      distinct: { all: 188, alone: 188 },
      'at-most': { all: 141, alone: 141 },
    },
  },
  waiting: [],
  histogram: {
    edges: Array.from({ length: kept.length + 1 }, (_, at) => at * 500),
    read: kept.map((count, at) => count + (fallen[at] ?? 2)),
    kept,
  },
  judges: {
    rewards: 'my-prm, weakest step',
    verifiers: ['file:///work/.cot-lens/verifiers/units.js', 'file:///work/a.json'],
    troubles: [{ file: 'file:///work/a.json', line: 2, reason: 'there is no such field' }],
  },
};

export const readingView: PruneView = {
  ...prunedView,
  progress: { records: 4096, readRecords: 1210, unreadable: 0, isWhole: false },
  waiting: ['majority'],
};

export const emptyView: PruneView = {
  progress: { records: 0, readRecords: 0, unreadable: 0, isWhole: true },
  counts: {
    read: { trajectories: 0, problems: 0, tokens: 0, usd: 0, kvByteSeconds: 0 },
    kept: { trajectories: 0, problems: 0, tokens: 0, usd: 0, kvByteSeconds: 0 },
    dropped: {},
  },
  waiting: [],
  histogram: { edges: [], read: [], kept: [] },
  judges: { rewards: 'Recorded', verifiers: [], troubles: [] },
};

export function pruneState(
  body: PruneState['body'] = { kind: 'view', view: prunedView },
  rules: PruneSettings = pruneRulesShown,
): PruneState {
  return {
    file: 'file:///work/rollouts.jsonl',
    fileName: 'rollouts.jsonl',
    profileName: defaultProfile.name,
    rules,
    body,
  };
}

const row = (record: number, rest: Partial<PrunedRow>): PrunedRow => ({
  id: { record, index: 0 },
  line: record,
  problem: `A ferry leaves every ${record + 20} minutes. How many crossings fit between six and nine?`,
  answer: String(record + 4),
  correct: false,
  outputTokens: 1200 + 731 * record,
  rules: ['right'],
  ...rest,
});

/** What the host answers to every page that is asked for. */
export const prunedPage: PrunePage = {
  from: 0,
  rows: [
    row(0, { rules: ['right', 'verified'] }),
    row(1, { correct: true, rules: ['max-tokens'], outputTokens: 9120, reward: 0.94 }),
    row(4, { rules: ['right', 'max-tokens', 'no-loops'], outputTokens: 16_384, reward: 0.02 }),
    row(7, { correct: true, rules: ['distinct'] }),
    row(11, { problem: '<b>Hostile</b> \u202e problem', answer: '' }),
    row(12, { correct: true, rules: ['at-most'] }),
  ],
};

export const previewText = JSON.stringify(
  {
    problem: 'A ferry leaves every 20 minutes. How many crossings fit between six and nine?',
    rationale: 'Three hours are 180 minutes.\n\n180 / 20 = 9, and the one at six counts as well.',
    answer: '10',
  },
  undefined,
  2,
);

export const pruneReplies = {
  page: prunedPage,
  preview: { text: previewText },
  setRules: prunedView,
};
