import { type Latent, latent } from '../architecture/latentAttention';
import type { LayerRun, Mixer } from '../architecture/blueprint';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

/** Without multi-token-prediction layers, which serving may add for speculative decoding. */
const deepseek: Source = {
  name: 'DeepSeek, config.json of DeepSeek-V3 and V3.2 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const kimi: Source = {
  name: 'Moonshot, config.json of Kimi-K2 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const glm: Source = {
  name: 'Z.ai, config.json of GLM-5.1 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const v3: Latent = {
  hidden: 7168,
  queries: 128,
  queryRank: 1536,
  rank: 512,
  rope: 64,
  nope: 128,
  value: 128,
};

/** The first layers are dense, the others have one shared expert as wide as a routed one. */
function layers(
  mixer: Mixer,
  dense: { readonly count: number; readonly hidden: number; readonly intermediate: number },
  sparse: { readonly count: number; readonly experts: number },
): readonly LayerRun[] {
  const { hidden } = dense;
  const width = 2048;
  return [
    { count: dense.count, mixer, feedForward: gatedLayer(hidden, dense.intermediate) },
    {
      count: sparse.count,
      mixer,
      feedForward: expertLayer({
        hidden,
        count: sparse.experts,
        perToken: 8,
        intermediate: width,
        shared: width,
        routerBias: true,
      }),
    },
  ];
}

const v3Dense = { count: 3, hidden: 7168, intermediate: 18432 };
const v3Sparse = { count: 58, experts: 256 };
const head = { hidden: 7168, queryHeads: 128, vocabulary: 129280 };

export const deepseekModels: readonly ModelSpec[] = [
  modelOf({
    id: 'deepseek-v3',
    name: 'DeepSeek V3 / R1',
    ...head,
    layers: layers(latent(v3), v3Dense, v3Sparse),
    source: deepseek,
    aliases: ['deepseek-r1', 'deepseek-r1-zero', 'deepseek-v3.1'],
  }),
  modelOf({
    id: 'deepseek-v3.2',
    name: 'DeepSeek V3.2',
    ...head,
    layers: layers(
      latent({ ...v3, indexer: { heads: 64, dimension: 128, topK: 2048 } }),
      v3Dense,
      v3Sparse,
    ),
    source: deepseek,
    aliases: ['deepseek-v3.2-exp'],
  }),
  modelOf({
    id: 'kimi-k2',
    name: 'Kimi K2',
    hidden: 7168,
    queryHeads: 64,
    vocabulary: 163840,
    layers: layers(
      latent({ ...v3, queries: 64 }),
      { ...v3Dense, count: 1 },
      { count: 60, experts: 384 },
    ),
    source: kimi,
    aliases: ['kimi-k2-0905', 'kimi-k2.5', 'kimi-k2.6'],
  }),
  modelOf({
    id: 'glm-5.1',
    name: 'GLM 5.1',
    hidden: 6144,
    queryHeads: 64,
    vocabulary: 154880,
    layers: layers(
      latent({
        hidden: 6144,
        queries: 64,
        queryRank: 2048,
        rank: 512,
        rope: 64,
        nope: 192,
        value: 256,
        indexer: { heads: 32, dimension: 128, topK: 2048 },
      }),
      { count: 3, hidden: 6144, intermediate: 12288 },
      { count: 75, experts: 256 },
    ),
    source: glm,
    aliases: ['glm-5'],
  }),
];
