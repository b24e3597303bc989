import { full, windowed } from '../../architecture/attention';
import type { ConfigFamily } from '../configFamily';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { layersOf, runsOf } from '../runs';

/** Windows by `layer_types`, else in every second layer from the first on. */
export const gptOss: ConfigFamily = {
  modelTypes: ['gpt_oss'],
  read(config) {
    const bias = config.flag('attention_bias', true);
    const heads = headsOf(config, { inputBias: bias, outputBias: bias, sinks: true });
    const window = config.count('sliding_window');
    const feedForward = routedExperts(config, 'intermediate_size', {
      routerBias: true,
      expertBias: true,
    });
    const isLocal = layersOf(config, 'sliding_attention', (layer) => layer % 2 === 0);
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
