import { full } from '../../architecture/attention';
import { plainLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';

/** Learned positions, of which two are no positions; the output head is the embedding. */
export const opt: ConfigFamily = {
  modelTypes: ['opt'],
  read(config) {
    const heads = headsOf(config);
    return {
      ...outerOf(config, true),
      otherParameters: (config.count('max_position_embeddings') + 2) * heads.hidden,
      layers: [
        {
          count: config.layers,
          mixer: full(heads),
          feedForward: plainLayer(heads.hidden, config.count('ffn_dim')),
        },
      ],
    };
  },
};
