import type { Mixer } from '../architecture/blueprint';
import { expertLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const source: Source = {
  name: 'DeepSeek, config.json of DeepSeek-V4-Flash (by ai-dynamo/aiconfigurator); total recalled; the fixed state of the compressor is left out',
  date: '2026-11-22',
};

const hidden = 4096;
const heads = 64;
const dimension = 512;
const rank = 1024;
const outputGroups = 8;

/** Bytes of the indexer's key in 4 bits. */
const indexer = { heads: 64, dimension: 128, topK: 512, bytesPerToken: 64 };

/** Queries and outputs go through a rank; the one key is the value; a compressor per stride. */
function compressed(ratio: number): Mixer {
  const query = hidden * rank + rank * heads * dimension;
  const output = heads * dimension * rank + outputGroups * rank * hidden;
  const compressor = ratio === 0 ? 0 : 2 * hidden * dimension;
  const index = ratio === 4 ? rank * indexer.heads * indexer.dimension : 0;
  return {
    group: {
      kind: 'compressed',
      window: 128,
      ratio,
      dimension,
      ...(ratio === 4 && { indexer }),
    },
    parameters: query + hidden * dimension + output + compressor + index,
  };
}

const feedForward = expertLayer({
  hidden,
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
    hidden,
    queryHeads: heads,
    vocabulary: 129280,
    layers: [
      { count: 2, mixer: compressed(0), feedForward },
      { count: 21, mixer: compressed(4), feedForward },
      { count: 20, mixer: compressed(128), feedForward },
    ],
    source,
  }),
];
