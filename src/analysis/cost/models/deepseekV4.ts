import { type Compressed, compressed } from '../architecture/compressedAttention';
import { expertLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const source: Source = {
  name: 'DeepSeek, config.json of DeepSeek-V4-Flash (by ai-dynamo/aiconfigurator); total recalled; the fixed state of the compressor is left out',
  date: '2026-11-22',
};

const flash: Compressed = {
  hidden: 4096,
  heads: 64,
  dimension: 512,
  queryRank: 1024,
  outputRank: 1024,
  outputGroups: 8,
  window: 128,
  indexer: { heads: 64, dimension: 128, topK: 512 },
};

const feedForward = expertLayer({
  hidden: 4096,
  count: 256,
  perToken: 6,
  intermediate: 2048,
  shared: 2048,
});

/** Its cache does not grow in proportion to the length: there is no "bytes per token". */
export const deepseekV4Models: readonly ModelSpec[] = [
  modelOf({
    id: 'deepseek-v4-flash',
    name: 'DeepSeek V4 Flash',
    hidden: 4096,
    queryHeads: 64,
    vocabulary: 129280,
    layers: [
      { count: 2, mixer: compressed(flash, 0), feedForward },
      { count: 21, mixer: compressed(flash, 4), feedForward },
      { count: 20, mixer: compressed(flash, 128), feedForward },
    ],
    source,
  }),
];
