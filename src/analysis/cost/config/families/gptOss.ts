import { full, windowed } from '../../architecture/attention';
import { expertLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';
import { layerTypesOf, runsOf } from '../runs';

/** Windows by `layer_types`, else in every second layer from the first on. */
export const gptOss: ConfigFamily = {
  modelTypes: ['gpt_oss'],
  read(config) {
    const bias = config.flag('attention_bias', true);
    const heads = headsOf(config, { inputBias: bias, outputBias: bias, sinks: true });
    const window = config.count('sliding_window');
    const types = layerTypesOf(config);
    const feedForward = expertLayer({
      hidden: heads.hidden,
      count: config.count('num_local_experts'),
      perToken: config.count('num_experts_per_tok', 'experts_per_token'),
      intermediate: config.count('intermediate_size'),
      routerBias: true,
      expertBias: true,
    });
    const isLocal = (layer: number): boolean =>
      types === undefined ? layer % 2 === 0 : types[layer] === 'sliding_attention';
    return {
      ...outerOf(config),
      layers: runsOf(
        config.layers,
        (layer) => (isLocal(layer) ? windowed(heads, window) : full(heads)),
        () => feedForward,
      ),
    };
  },
};
