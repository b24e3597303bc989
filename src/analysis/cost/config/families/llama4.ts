import { chunked, full } from '../../architecture/attention';
import { expertLayer, gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';
import { layerTypesOf, runsOf } from '../runs';

/** Every fourth layer sees everything, the others a chunk; experts in every n-th layer. */
export const llama4: ConfigFamily = {
  modelTypes: ['llama4_text', 'llama4'],
  read(config) {
    const heads = headsOf(config);
    const { hidden } = heads;
    const chunk = config.count('attention_chunk_size');
    const step = config.count('interleave_moe_layer_step');
    const types = layerTypesOf(config);
    const experts = expertLayer({
      hidden,
      count: config.count('num_local_experts'),
      perToken: config.count('num_experts_per_tok'),
      intermediate: config.count('intermediate_size'),
      shared: config.count('intermediate_size'),
    });
    const dense = gatedLayer(hidden, config.count('intermediate_size_mlp'));
    const isFull = (layer: number): boolean =>
      types === undefined ? (layer + 1) % 4 === 0 : types[layer] === 'full_attention';
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
