import { full, windowed } from '../../architecture/attention';
import { gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { isFlag, perLayer, runsOf } from '../runs';

/** Layers of two kinds by `hybrid_layer_pattern`: 1 has a window and KV heads of its own. */
export const mimoV2: ConfigFamily = {
  modelTypes: ['mimo_v2_flash', 'mimo_v2'],
  read(config) {
    const pattern = perLayer(config, 'hybrid_layer_pattern', isFlag);
    const sparse = perLayer(config, 'moe_layer_freq', isFlag);
    const heads = headsOf(config, { valueDimension: config.count('v_head_dim') });
    const local = {
      ...heads,
      keyValues: config.count('swa_num_key_value_heads'),
      dimension: config.count('swa_head_dim'),
      valueDimension: config.count('swa_v_head_dim'),
      sinks: config.flag('add_swa_attention_sink_bias'),
    };
    const window = config.count('sliding_window');
    const experts = routedExperts(config, 'moe_intermediate_size', { routerBias: true });
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
