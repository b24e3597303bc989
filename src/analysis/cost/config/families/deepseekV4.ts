import { type Compressed, compressed } from '../../architecture/compressedAttention';
import { expertLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { UnreadableConfig } from '../configReader';
import { outerOf } from '../heads';
import { runsOf } from '../runs';

/** A window, and compressed vectors by `compress_ratios`, whose last entries may be of layers to predict. */
export const deepseekV4: ConfigFamily = {
  modelTypes: ['deepseek_v4'],
  read(config) {
    const ratios = (config.list('compress_ratios') ?? []).slice(0, config.layers);
    if (ratios.length < config.layers || !ratios.every(isRatio)) {
      throw new UnreadableConfig('Its compress_ratios do not give a whole number for every layer.');
    }
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
    const intermediate = config.count('moe_intermediate_size');
    const feedForward = expertLayer({
      hidden: each.hidden,
      count: config.count('n_routed_experts'),
      perToken: config.count('num_experts_per_tok'),
      intermediate,
      shared: intermediate * config.countOrZero('n_shared_experts'),
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
