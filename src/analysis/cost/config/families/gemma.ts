import { type Heads, full, sharing, windowed } from '../../architecture/attention';
import { expertLayer, gatedLayer } from '../../architecture/feedForward';
import type { FeedForward, Mixer } from '../../architecture/blueprint';
import type { ConfigFamily } from '../configFamily';
import { type ConfigReader, UnreadableConfig } from '../configReader';
import { headsOf, outerOf } from '../heads';
import { layersOf, runsOf } from '../runs';

/**
 * Windows by `layer_types`, else all but every `pattern`-th layer: Gemma 2 alternates, Gemma 3 has
 * every sixth layer global. The last `num_kv_shared_layers` read the cache of earlier ones.
 */
function family(
  modelTypes: readonly string[],
  pattern: number,
  normsPerLayer: number,
  norm?: 'head',
): ConfigFamily {
  return {
    modelTypes,
    read(config) {
      const local = headsOf(config, norm === undefined ? {} : { norm });
      const window = config.count('sliding_window');
      const every = config.optionalCount('sliding_window_pattern') ?? pattern;
      const owners = config.layers - config.countOrZero('num_kv_shared_layers');
      const feedForward = feedForwardOf(config);
      const isLocal = layersOf(config, 'sliding_attention', (layer) => (layer + 1) % every !== 0);
      return {
        ...outerOf(config, true),
        normsPerLayer,
        layers: runsOf(
          config.layers,
          (layer) =>
            isLocal(layer)
              ? mixer(local, layer >= owners, window)
              : mixer(globalHeads(config, local), layer >= owners),
          () => feedForward,
        ),
      };
    },
  };
}

function mixer(heads: Heads, shared: boolean, window?: number): Mixer {
  if (shared) {
    return sharing(heads, window);
  }
  return window === undefined ? full(heads) : windowed(heads, window);
}

/** In Gemma 4 global layers have heads of their own, whose value is their key. */
function globalHeads(config: ConfigReader, local: Heads): Heads {
  return {
    ...local,
    keyValues: config.optionalCount('num_global_key_value_heads') ?? local.keyValues,
    dimension: config.optionalCount('global_head_dim') ?? local.dimension,
    ...(config.flag('attention_k_eq_v') && { keyIsValue: true }),
  };
}

function feedForwardOf(config: ConfigReader): FeedForward {
  const hidden = config.count('hidden_size');
  const list = config.list('intermediate_size');
  if (list?.some((each) => each !== list[0]) === true) {
    throw new UnreadableConfig('Its layers have different inner widths.');
  }
  const width = list === undefined ? config.count('intermediate_size') : list[0];
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 1) {
    throw new UnreadableConfig('Its intermediate_size is not a whole number.');
  }
  const count = config.flag('enable_moe_block') ? config.count('num_experts') : undefined;
  return count === undefined
    ? gatedLayer(hidden, width)
    : expertLayer({
        hidden,
        count,
        perToken: config.count('top_k_experts'),
        intermediate: config.count('moe_intermediate_size'),
        shared: width,
      });
}

export const gemma: readonly ConfigFamily[] = [
  family(['gemma2'], 2, 4),
  family(['gemma3_text', 'gemma3'], 6, 4, 'head'),
  family(['gemma3n_text', 'gemma3n'], 5, 2, 'head'),
  family(['gemma4_text', 'gemma4'], 6, 2, 'head'),
];
