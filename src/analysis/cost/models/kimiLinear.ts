import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { latent } from '../architecture/latentAttention';
import { kimiDelta } from '../architecture/linearAttention';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const source: Source = {
  name: 'Moonshot, config.json of Kimi-Linear-48B-A3B on Hugging Face',
  date: '2026-11-22',
};

const hidden = 2304;

const delta = kimiDelta(
  { hidden, heads: 32, dimension: 128, kernel: 4 },
  { recurrent: 4, convolution: 2 },
);
const attention = latent({ hidden, queries: 32, rank: 512, rope: 64, nope: 128, value: 128 });
const feedForward = expertLayer({
  hidden,
  count: 256,
  perToken: 8,
  intermediate: 1024,
  shared: 1024,
  routerBias: true,
});

export const kimiLinearModels: readonly ModelSpec[] = [
  modelOf({
    id: 'kimi-linear-48b-a3b',
    name: 'Kimi Linear 48B A3B',
    hidden,
    queryHeads: 32,
    vocabulary: 163840,
    layers: [
      { count: 1, mixer: delta, feedForward: gatedLayer(hidden, 9216) },
      { count: 19, mixer: delta, feedForward },
      { count: 7, mixer: attention, feedForward },
    ],
    source,
  }),
];
