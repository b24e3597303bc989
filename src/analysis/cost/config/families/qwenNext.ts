import { full } from '../../architecture/attention';
import { gatedDelta } from '../../architecture/linearAttention';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';
import { layersOf, runsOf } from '../runs';
import { stateBytesOf } from '../stateBytes';
import { qwenFeedForward } from './qwenMoe';

/**
 * Gated DeltaNet, with full attention in every `full_attention_interval`-th layer. The state is kept
 * in `mamba_ssm_dtype` where it is given, else in the 16 bits of the model.
 */
export const qwenNext: ConfigFamily = {
  modelTypes: ['qwen3_next', 'qwen3_5_text', 'qwen3_5_moe_text', 'qwen3_5', 'qwen3_5_moe'],
  read(config) {
    const attention = full(headsOf(config, { norm: 'head', gated: true }));
    const delta = gatedDelta(
      {
        hidden: config.count('hidden_size'),
        keyHeads: config.count('linear_num_key_heads'),
        valueHeads: config.count('linear_num_value_heads'),
        keyDimension: config.count('linear_key_head_dim'),
        valueDimension: config.count('linear_value_head_dim'),
        kernel: config.count('linear_conv_kernel_dim'),
      },
      stateBytesOf(config, 'mamba_ssm_dtype'),
    );
    const every = config.optionalCount('full_attention_interval') ?? 4;
    const isFull = layersOf(config, 'full_attention', (layer) => (layer + 1) % every === 0);
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (isFull(layer) ? attention : delta),
        qwenFeedForward(config),
      ),
    };
  },
};
