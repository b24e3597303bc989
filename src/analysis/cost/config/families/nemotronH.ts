import { full } from '../../architecture/attention';
import type { LayerRun } from '../../architecture/blueprint';
import { plainLayer } from '../../architecture/feedForward';
import { mamba2 } from '../../architecture/linearAttention';
import type { ConfigFamily } from '../configFamily';
import { type ConfigReader, UnreadableConfig, mostLayers } from '../configReader';
import { routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { shown } from '../runs';
import { stateBytesOf } from '../stateBytes';

/** Each letter of `hybrid_override_pattern` is a layer of one thing only. */
export const nemotronH: ConfigFamily = {
  modelTypes: ['nemotron_h'],
  read(config) {
    const pattern = config.text('hybrid_override_pattern');
    if (pattern === undefined || pattern.length > mostLayers) {
      throw new UnreadableConfig('It has no hybrid_override_pattern.');
    }
    const counts = new Map<string, number>();
    for (const letter of pattern) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    return {
      ...outerOf(config),
      layers: [...counts].map(([letter, count]) => ({ ...layerOf(config, letter), count })),
    };
  },
};

function layerOf(config: ConfigReader, letter: string): Omit<LayerRun, 'count'> {
  const hidden = config.count('hidden_size');
  switch (letter) {
    case '*':
      return { mixer: full(headsOf(config)) };
    case 'M':
      return { mixer: mamba(config) };
    case '-':
      return { feedForward: plainLayer(hidden, config.count('intermediate_size')) };
    case 'E':
      if (config.has('moe_latent_size')) {
        throw new UnreadableConfig('Its experts work in a latent space, which is not known.');
      }
      return {
        feedForward: routedExperts(config, 'moe_intermediate_size', {
          shared: config.countOrZero('moe_shared_expert_intermediate_size'),
          matrices: 2,
          routerBias: true,
        }),
      };
    default:
      throw new UnreadableConfig(`Its pattern has a layer of an unknown kind: ${shown(letter)}.`);
  }
}

function mamba(config: ConfigReader) {
  const heads = config.count('mamba_num_heads');
  return mamba2(
    {
      hidden: config.count('hidden_size'),
      heads,
      dimension: config.count('mamba_head_dim'),
      groups: config.count('n_groups', 'mamba_n_groups'),
      state: config.count('ssm_state_size'),
      kernel: config.count('conv_kernel'),
    },
    stateBytesOf(config, 'mamba_ssm_cache_dtype'),
  );
}
