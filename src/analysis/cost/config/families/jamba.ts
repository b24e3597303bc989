import { full } from '../../architecture/attention';
import { gatedLayer } from '../../architecture/feedForward';
import { mamba1 } from '../../architecture/linearAttention';
import type { ConfigFamily } from '../configFamily';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { runsOf } from '../runs';

/** Attention in one layer of `attn_layer_period`, experts in one of `expert_layer_period`. */
export const jamba: ConfigFamily = {
  modelTypes: ['jamba'],
  read(config) {
    const heads = headsOf(config);
    const { hidden } = heads;
    const state = mamba1(
      {
        hidden,
        inner: hidden * config.count('mamba_expand'),
        state: config.count('mamba_d_state'),
        kernel: config.count('mamba_d_conv'),
        timeRank: config.optionalCount('mamba_dt_rank') ?? Math.ceil(hidden / 16),
      },
      { recurrent: 2, convolution: 2 },
    );
    const experts = routedExperts(config, 'intermediate_size');
    const dense = gatedLayer(hidden, config.count('intermediate_size'));
    const isAt = (layer: number, kind: 'attn' | 'expert'): boolean =>
      layer % config.count(`${kind}_layer_period`) === config.countOrZero(`${kind}_layer_offset`);
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (isAt(layer, 'attn') ? full(heads) : state),
        (layer) => (isAt(layer, 'expert') ? experts : dense),
      ),
    };
  },
};
