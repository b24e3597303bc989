import type { Blueprint, FeedForward } from '../architecture/blueprint';
import { full } from '../architecture/attention';
import { expertLayer, plainLayer } from '../architecture/feedForward';
import { type StateBytes, mamba2 } from '../architecture/linearAttention';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const nano3: Source = {
  name: 'NVIDIA, config.json of Nemotron-3-Nano-30B-A3B (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const nano2: Source = {
  name: 'NVIDIA, Nemotron-Nano-9B-v2, recalled; its page of 672 tokens agrees with a vLLM log',
  date: '2026-11-22',
};

interface HybridRow extends Pick<
  Blueprint,
  'id' | 'name' | 'hidden' | 'queryHeads' | 'source' | 'aliases'
> {
  /** How many layers are attention, Mamba 2 and a feed-forward layer. */
  readonly counts: readonly [attention: number, mamba: number, feedForward: number];
  readonly keyValues: number;
  readonly mamba: { readonly heads: number; readonly dimension: number };
  readonly bytes: StateBytes;
  readonly feedForward: FeedForward;
}

/** Each layer is one thing: attention, Mamba 2 or a feed-forward layer. */
function hybridModel(row: HybridRow): ModelSpec {
  const { counts, keyValues, mamba, bytes, feedForward, ...outer } = row;
  const { hidden, queryHeads: queries } = outer;
  const state = { hidden, groups: 8, state: 128, kernel: 4, ...mamba };
  return modelOf({
    ...outer,
    vocabulary: 131072,
    layers: [
      { count: counts[0], mixer: full({ hidden, queries, keyValues, dimension: 128 }) },
      { count: counts[1], mixer: mamba2(state, bytes) },
      { count: counts[2], feedForward },
    ],
  });
}

export const nemotronModels: readonly ModelSpec[] = [
  hybridModel({
    id: 'nemotron-3-nano-30b-a3b',
    name: 'Nemotron 3 Nano 30B A3B',
    hidden: 2688,
    queryHeads: 32,
    keyValues: 2,
    counts: [6, 23, 23],
    mamba: { heads: 64, dimension: 64 },
    bytes: { recurrent: 4, convolution: 2 },
    feedForward: expertLayer({
      hidden: 2688,
      count: 128,
      perToken: 6,
      intermediate: 1856,
      shared: 3712,
      matrices: 2,
      routerBias: true,
    }),
    source: nano3,
    aliases: ['nvidia-nemotron-3-nano-30b-a3b'],
  }),
  hybridModel({
    id: 'nemotron-nano-9b-v2',
    name: 'Nemotron Nano 9B v2',
    hidden: 4480,
    queryHeads: 40,
    keyValues: 8,
    counts: [4, 27, 25],
    mamba: { heads: 128, dimension: 80 },
    bytes: { recurrent: 2, convolution: 2 },
    feedForward: plainLayer(4480, 15680),
    source: nano2,
    aliases: ['nvidia-nemotron-nano-9b-v2'],
  }),
];
