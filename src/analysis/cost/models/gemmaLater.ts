import { type Heads, full, sharing, windowed } from '../architecture/attention';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const gemma3n: Source = {
  name: 'Google, configuration class of Gemma 3n; width, vocabulary and shared layers recalled, parameters of the text layers only',
  date: '2026-11-22',
};
const gemma4: Source = {
  name: 'Google, config.json of Gemma 4 26B A4B (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

/** One layer in five is global; the last 15 read the cache of the last layer of their kind. */
const small: Heads = { hidden: 2048, queries: 8, keyValues: 2, dimension: 256, norm: 'head' };
const smallLayer = gatedLayer(2048, 16384);

/** Global layers have fewer, wider heads, and their value is their key; both are kept. */
const local: Heads = { hidden: 2816, queries: 16, keyValues: 8, dimension: 256, norm: 'head' };
const global: Heads = { ...local, keyValues: 2, dimension: 512, keyIsValue: true };
const experts = expertLayer({
  hidden: 2816,
  count: 128,
  perToken: 8,
  intermediate: 704,
  shared: 2112,
});

export const laterGemmaModels: readonly ModelSpec[] = [
  modelOf({
    id: 'gemma-3n-e4b',
    name: 'Gemma 3n E4B',
    hidden: 2048,
    queryHeads: 8,
    vocabulary: 262400,
    tiedEmbeddings: true,
    layers: [
      { count: 16, mixer: windowed(small, 512), feedForward: smallLayer },
      { count: 4, mixer: full(small), feedForward: smallLayer },
      { count: 12, mixer: sharing(small, 512), feedForward: smallLayer },
      { count: 3, mixer: sharing(small), feedForward: smallLayer },
    ],
    source: gemma3n,
    aliases: ['gemma-3n-e4b-it'],
  }),
  modelOf({
    id: 'gemma-4-26b-a4b',
    name: 'Gemma 4 26B A4B',
    hidden: 2816,
    queryHeads: 16,
    vocabulary: 262144,
    tiedEmbeddings: true,
    layers: [
      { count: 25, mixer: windowed(local, 1024), feedForward: experts },
      { count: 5, mixer: full(global), feedForward: experts },
    ],
    source: gemma4,
    aliases: ['gemma-4-26b-a4b-it'],
  }),
];
