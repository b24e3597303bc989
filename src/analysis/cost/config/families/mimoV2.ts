import { full, windowed } from '../../architecture/attention';
import { expertLayer, gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { UnreadableConfig } from '../configReader';
import { headsOf, outerOf } from '../heads';
import { runsOf } from '../runs';

/** Layers of two kinds by `hybrid_layer_pattern`: 1 has a window and KV heads of its own. */
export const mimoV2: ConfigFamily = {
  modelTypes: ['mimo_v2_flash', 'mimo_v2'],
  read(config) {
    const pattern = config.list('hybrid_layer_pattern') ?? [];
    const sparse = config.list('moe_layer_freq') ?? [];
    if (pattern.length !== config.layers || sparse.length !== config.layers) {
      throw new UnreadableConfig('hybrid_layer_pattern and moe_layer_freq do not say every layer.');
    }
    const heads = headsOf(config, { valueDimension: config.count('v_head_dim') });
    const local = {
      ...heads,
      keyValues: config.count('swa_num_key_value_heads'),
      dimension: config.count('swa_head_dim'),
      valueDimension: config.count('swa_v_head_dim'),
      sinks: config.flag('add_swa_attention_sink_bias'),
    };
    const window = config.count('sliding_window');
    const experts = expertLayer({
      hidden: heads.hidden,
      count: config.count('n_routed_experts'),
      perToken: config.count('num_experts_per_tok'),
      intermediate: config.count('moe_intermediate_size'),
      routerBias: true,
    });
    const dense = gatedLayer(heads.hidden, config.count('intermediate_size'));
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (pattern[layer] === 1 ? windowed(local, window) : full(heads)),
        (layer) => (sparse[layer] === 1 ? experts : dense),
      ),
    };
  },
};
