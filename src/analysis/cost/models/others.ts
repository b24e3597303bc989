import { type Heads, full, windowed } from '../architecture/attention';
import { expertLayer, gatedLayer, plainLayer } from '../architecture/feedForward';
import { mamba1 } from '../architecture/linearAttention';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { denseModel } from './dense';

const phi: Source = { name: 'Microsoft, config.json of phi-4 on Hugging Face', date: '2026-11-22' };
const mimo: Source = {
  name: 'Xiaomi, config.json of MiMo (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const opt: Source = {
  name: 'Meta, OPT-13B (by the PagedAttention paper, arXiv 2309.06180); inner width recalled',
  date: '2026-11-22',
};
const jamba: Source = {
  name: 'AI21, Jamba-v0.1 (by GenZ and arXiv 2403.19887), recalled',
  date: '2026-11-22',
};

const flash: Heads = {
  hidden: 4096,
  queries: 64,
  keyValues: 4,
  dimension: 192,
  valueDimension: 128,
};
const flashExperts = expertLayer({
  hidden: 4096,
  count: 256,
  perToken: 8,
  intermediate: 2048,
  routerBias: true,
});

const jambaHeads: Heads = { hidden: 4096, queries: 32, keyValues: 8, dimension: 128 };
const jambaState = mamba1(
  { hidden: 4096, inner: 8192, state: 16, kernel: 4, timeRank: 256 },
  { recurrent: 2, convolution: 2 },
);
const jambaExperts = expertLayer({ hidden: 4096, count: 16, perToken: 2, intermediate: 14336 });
const jambaDense = gatedLayer(4096, 14336);

export const otherModels: readonly ModelSpec[] = [
  denseModel(
    {
      id: 'phi-4',
      name: 'Phi 4 14B',
      layers: 40,
      hidden: 5120,
      heads: [40, 10, 128],
      intermediate: 17920,
      vocabulary: 100352,
      aliases: ['phi-4-reasoning', 'phi-4-reasoning-plus'],
    },
    phi,
  ),
  denseModel(
    {
      id: 'mimo-7b',
      name: 'MiMo 7B',
      layers: 36,
      hidden: 4096,
      heads: [32, 8, 128],
      intermediate: 11008,
      vocabulary: 151680,
      aliases: ['mimo-7b-rl', 'mimo-7b-sft'],
    },
    mimo,
    { inputBias: true },
  ),
  modelOf({
    // The first layer and every sixth after it are global, the others have a window.
    id: 'mimo-v2-flash',
    name: 'MiMo V2 Flash',
    hidden: 4096,
    queryHeads: 64,
    vocabulary: 152576,
    layers: [
      { count: 1, mixer: full(flash), feedForward: gatedLayer(4096, 16384) },
      { count: 8, mixer: full(flash), feedForward: flashExperts },
      {
        count: 39,
        mixer: windowed({ ...flash, keyValues: 8, sinks: true }, 128),
        feedForward: flashExperts,
      },
    ],
    source: mimo,
  }),
  modelOf({
    // One layer in eight has attention; every second one has experts.
    id: 'jamba-v0.1',
    name: 'Jamba v0.1',
    hidden: 4096,
    queryHeads: 32,
    vocabulary: 65536,
    layers: [
      { count: 4, mixer: full(jambaHeads), feedForward: jambaDense },
      { count: 12, mixer: jambaState, feedForward: jambaDense },
      { count: 16, mixer: jambaState, feedForward: jambaExperts },
    ],
    source: jamba,
  }),
  modelOf({
    // Two learned position embeddings more than its 2,048 positions.
    id: 'opt-13b',
    name: 'OPT 13B',
    hidden: 5120,
    queryHeads: 40,
    vocabulary: 50272,
    tiedEmbeddings: true,
    otherParameters: 2050 * 5120,
    layers: [
      {
        count: 40,
        mixer: full({ hidden: 5120, queries: 40, keyValues: 40, dimension: 128 }),
        feedForward: plainLayer(5120, 20480),
      },
    ],
    source: opt,
  }),
];
