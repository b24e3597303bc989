import { full } from '../../architecture/attention';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';
import { runsOf } from '../runs';
import { denseThenExperts } from './latent';

/** Dense layers, then experts; heads of grouped queries. */
export const glmMoe: ConfigFamily = {
  modelTypes: ['glm4_moe'],
  read(config) {
    const bias = config.flag('attention_bias');
    const heads = headsOf(config, {
      inputBias: bias,
      ...(config.flag('use_qk_norm') && { norm: 'head' }),
    });
    return {
      ...outerOf(config),
      layers: runsOf(config.layers, () => full(heads), denseThenExperts(config)),
    };
  },
};
