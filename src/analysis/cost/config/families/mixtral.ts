import { full, windowed } from '../../architecture/attention';
import { expertLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { headsOf, outerOf } from '../heads';

/** All layers alike, with routed experts and none that is shared. */
export const mixtral: ConfigFamily = {
  modelTypes: ['mixtral'],
  read(config) {
    const heads = headsOf(config);
    const window = config.optionalCount('sliding_window');
    return {
      ...outerOf(config),
      layers: [
        {
          count: config.layers,
          mixer: window === undefined ? full(heads) : windowed(heads, window),
          feedForward: expertLayer({
            hidden: heads.hidden,
            count: config.count('num_local_experts'),
            perToken: config.count('num_experts_per_tok'),
            intermediate: config.count('intermediate_size'),
          }),
        },
      ],
    };
  },
};
