import { full } from '../architecture/attention';
import { expertLayer } from '../architecture/feedForward';
import { lightning } from '../architecture/linearAttention';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const m1: Source = {
  name: 'MiniMax, MiniMax-M1 on Hugging Face; KV heads and vocabulary recalled',
  date: '2026-11-22',
};
const m2: Source = {
  name: 'MiniMax, config.json of MiniMax-M2 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const experts = expertLayer({ hidden: 6144, count: 32, perToken: 2, intermediate: 9216 });

export const minimaxModels: readonly ModelSpec[] = [
  modelOf({
    // Every eighth layer has softmax attention.
    id: 'minimax-m1',
    name: 'MiniMax M1 / Text 01',
    hidden: 6144,
    queryHeads: 64,
    vocabulary: 200064,
    layers: [
      {
        count: 10,
        mixer: full({ hidden: 6144, queries: 64, keyValues: 8, dimension: 128 }),
        feedForward: experts,
      },
      {
        count: 70,
        mixer: lightning(
          { hidden: 6144, heads: 64, dimension: 128 },
          { recurrent: 4, convolution: 4 },
        ),
        feedForward: experts,
      },
    ],
    source: m1,
    aliases: ['minimax-text-01', 'minimax-m1-80k', 'minimax-m1-40k'],
  }),
  modelOf({
    id: 'minimax-m2',
    name: 'MiniMax M2',
    hidden: 3072,
    queryHeads: 48,
    vocabulary: 200064,
    layers: [
      {
        count: 62,
        mixer: full({ hidden: 3072, queries: 48, keyValues: 8, dimension: 128, norm: 'all' }),
        feedForward: expertLayer({
          hidden: 3072,
          count: 256,
          perToken: 8,
          intermediate: 1536,
          routerBias: true,
        }),
      },
    ],
    source: m2,
    aliases: ['minimax-m2.1', 'minimax-m2.5', 'minimax-m2.7'],
  }),
];
