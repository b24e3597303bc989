import { latent } from '../../architecture/latentAttention';
import { kimiDelta } from '../../architecture/linearAttention';
import type { ConfigFamily } from '../configFamily';
import { UnreadableConfig } from '../configReader';
import { outerOf } from '../heads';
import { runsOf } from '../runs';
import { denseThenExperts, latentOf } from './latent';

/** Kimi delta attention, and latent attention in the layers that `full_attn_layers` names from 1. */
export const kimiLinear: ConfigFamily = {
  modelTypes: ['kimi_linear'],
  read(config) {
    const linear = config.inner('linear_attn_config');
    if (linear.flag('use_full_rank_gate') || config.flag('mla_use_output_gate')) {
      throw new UnreadableConfig('Its gates are of a kind whose parameters are not known.');
    }
    const attention = latent(latentOf(config));
    const delta = kimiDelta(
      {
        hidden: config.count('hidden_size'),
        heads: linear.count('num_heads'),
        dimension: linear.count('head_dim'),
        kernel: linear.count('short_conv_kernel_size'),
      },
      { recurrent: 4, convolution: 2 },
    );
    const whole = new Set(linear.list('full_attn_layers') ?? []);
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (whole.has(layer + 1) ? attention : delta),
        denseThenExperts(config),
      ),
    };
  },
};
