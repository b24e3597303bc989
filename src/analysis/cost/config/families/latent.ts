import { gatedLayer } from '../../architecture/feedForward';
import { type Latent, latent } from '../../architecture/latentAttention';
import type { FeedForward } from '../../architecture/blueprint';
import type { ConfigFamily } from '../configFamily';
import type { ConfigReader } from '../configReader';
import { hasExperts, routedExperts, sharedWidth } from '../experts';
import { outerOf } from '../heads';
import { runsOf } from '../runs';

/** Latent attention in every layer, with or without an indexer. */
export const latentFamily: ConfigFamily = {
  modelTypes: ['deepseek_v2', 'deepseek_v3', 'deepseek_v32', 'kimi_k2', 'glm_moe_dsa'],
  read(config) {
    const mixer = latent(latentOf(config));
    return {
      ...outerOf(config),
      layers: runsOf(config.layers, () => mixer, denseThenExperts(config)),
    };
  },
};

export function latentOf(config: ConfigReader): Latent {
  const queryRank = config.optionalCount('q_lora_rank');
  return {
    hidden: config.count('hidden_size'),
    queries: config.count('num_attention_heads'),
    ...(queryRank !== undefined && { queryRank }),
    rank: config.count('kv_lora_rank'),
    rope: config.count('qk_rope_head_dim'),
    nope: config.count('qk_nope_head_dim'),
    value: config.count('v_head_dim'),
    ...(config.has('index_topk') && {
      indexer: {
        heads: config.count('index_n_heads'),
        dimension: config.count('index_head_dim'),
        topK: config.count('index_topk'),
      },
    }),
  };
}

/** `first_k_dense_replace` dense layers, then routed experts beside shared ones as wide. */
export function denseThenExperts(config: ConfigReader): (layer: number) => FeedForward {
  const hidden = config.count('hidden_size');
  const dense = gatedLayer(hidden, config.count('intermediate_size'));
  if (!hasExperts(config)) {
    return () => dense;
  }
  const experts = routedExperts(config, 'moe_intermediate_size', {
    shared: sharedWidth(config),
    routerBias: config.text('model_type') !== 'deepseek_v2',
  });
  const first = config.countOrZero('first_k_dense_replace');
  return (layer) => (layer < first ? dense : experts);
}
