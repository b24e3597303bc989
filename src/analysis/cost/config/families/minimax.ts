import { full } from '../../architecture/attention';
import { lightning } from '../../architecture/linearAttention';
import type { FeedForward } from '../../architecture/blueprint';
import type { ConfigFamily } from '../configFamily';
import type { ConfigReader } from '../configReader';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { isFlag, perLayer, runsOf } from '../runs';

function experts(config: ConfigReader): FeedForward {
  return routedExperts(config, 'intermediate_size', {
    shared: config.countOrZero('shared_intermediate_size'),
    routerBias: config.flag('use_routing_bias'),
  });
}

/** MiniMax M2: softmax attention everywhere. M1 and Text 01: lightning attention by a list. */
export const minimax: readonly ConfigFamily[] = [
  {
    modelTypes: ['minimax_m2'],
    read(config) {
      const norm = config.flag('use_qk_norm')
        ? config.text('qk_norm_type') === 'per_layer'
          ? 'all'
          : 'head'
        : undefined;
      const heads = headsOf(config, norm === undefined ? {} : { norm });
      const feedForward = experts(config);
      return {
        ...outerOf(config),
        layers: [{ count: config.layers, mixer: full(heads), feedForward }],
      };
    },
  },
  {
    modelTypes: ['minimax_m1', 'minimax_text_01', 'minimax'],
    read(config) {
      const heads = headsOf(config);
      const kinds = perLayer(config, 'attn_type_list', isFlag);
      const state = lightning(
        { hidden: heads.hidden, heads: heads.queries, dimension: heads.dimension },
        { recurrent: 4, convolution: 4 },
      );
      const feedForward = experts(config);
      return {
        ...outerOf(config),
        layers: runsOf(
          config.layers,
          (layer) => (kinds[layer] === 1 ? full(heads) : state),
          () => feedForward,
        ),
      };
    },
  },
];
