import { type Compressed, compressed } from '../../architecture/compressedAttention';
import type { ConfigFamily } from '../configFamily';
import { routedExperts, sharedWidth } from '../experts';
import { outerOf } from '../heads';
import { perLayer, runsOf } from '../runs';

/** A window, and compressed vectors by `compress_ratios`, whose last entries may be of layers to predict. */
export const deepseekV4: ConfigFamily = {
  modelTypes: ['deepseek_v4'],
  read(config) {
    const ratios = perLayer(config, 'compress_ratios', isRatio, { moreAllowed: true });
    const each: Compressed = {
      hidden: config.count('hidden_size'),
      heads: config.count('num_attention_heads'),
      dimension: config.count('head_dim'),
      queryRank: config.count('q_lora_rank'),
      outputRank: config.count('o_lora_rank'),
      outputGroups: config.count('o_groups'),
      window: config.count('sliding_window'),
      indexer: {
        heads: config.count('index_n_heads'),
        dimension: config.count('index_head_dim'),
        topK: config.count('index_topk'),
      },
    };
    const feedForward = routedExperts(config, 'moe_intermediate_size', {
      shared: sharedWidth(config),
    });
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => compressed(each, ratios[layer] ?? 0),
        () => feedForward,
      ),
    };
  },
};

function isRatio(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value !== 1;
}
