import { full, windowed } from '../../architecture/attention';
import type { ConfigFamily } from '../configFamily';
import { routedExperts } from '../experts';
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
          feedForward: routedExperts(config, 'intermediate_size'),
        },
      ],
    };
  },
};
