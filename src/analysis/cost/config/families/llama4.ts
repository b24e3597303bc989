import { chunked, full } from '../../architecture/attention';
import { gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { layersOf, runsOf } from '../runs';

/** Every fourth layer sees everything, the others a chunk; experts in every n-th layer. */
export const llama4: ConfigFamily = {
  modelTypes: ['llama4_text', 'llama4'],
  read(config) {
    const heads = headsOf(config);
    const { hidden } = heads;
    const chunk = config.count('attention_chunk_size');
    const step = config.count('interleave_moe_layer_step');
    const isFull = layersOf(config, 'full_attention', (layer) => (layer + 1) % 4 === 0);
    const experts = routedExperts(config, 'intermediate_size', {
      shared: config.count('intermediate_size'),
    });
    const dense = gatedLayer(hidden, config.count('intermediate_size_mlp'));
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (isFull(layer) ? full(heads) : chunked(heads, chunk)),
        (layer) => ((layer + 1) % step === 0 ? experts : dense),
      ),
    };
  },
};
