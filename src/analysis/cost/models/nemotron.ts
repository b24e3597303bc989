import { full } from '../architecture/attention';
import { expertLayer, plainLayer } from '../architecture/feedForward';
import { mamba2 } from '../architecture/linearAttention';
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

/** Each layer is one thing: attention, Mamba 2 or a feed-forward layer. */
export const nemotronModels: readonly ModelSpec[] = [
  modelOf({
    id: 'nemotron-3-nano-30b-a3b',
    name: 'Nemotron 3 Nano 30B A3B',
    hidden: 2688,
    queryHeads: 32,
    vocabulary: 131072,
    layers: [
      { count: 6, mixer: full({ hidden: 2688, queries: 32, keyValues: 2, dimension: 128 }) },
      {
        count: 23,
        mixer: mamba2(
          { hidden: 2688, heads: 64, dimension: 64, groups: 8, state: 128, kernel: 4 },
          { recurrent: 4, convolution: 2 },
        ),
      },
      {
        count: 23,
        feedForward: expertLayer({
          hidden: 2688,
          count: 128,
          perToken: 6,
          intermediate: 1856,
          shared: 3712,
          matrices: 2,
          routerBias: true,
        }),
      },
    ],
    source: nano3,
    aliases: ['nvidia-nemotron-3-nano-30b-a3b'],
  }),
  modelOf({
    id: 'nemotron-nano-9b-v2',
    name: 'Nemotron Nano 9B v2',
    hidden: 4480,
    queryHeads: 40,
    vocabulary: 131072,
    layers: [
      { count: 4, mixer: full({ hidden: 4480, queries: 40, keyValues: 8, dimension: 128 }) },
      {
        count: 27,
        mixer: mamba2(
          { hidden: 4480, heads: 128, dimension: 80, groups: 8, state: 128, kernel: 4 },
          { recurrent: 2, convolution: 2 },
        ),
      },
      { count: 25, feedForward: plainLayer(4480, 15680) },
    ],
    source: nano2,
    aliases: ['nvidia-nemotron-nano-9b-v2'],
  }),
];
