import { type Heads, full, windowed } from '../../architecture/attention';
import type { Mixer } from '../../architecture/blueprint';
import { gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import { type ConfigReader, UnreadableConfig } from '../configReader';
import { headsOf, outerOf } from '../heads';
import { layerTypesOf, runsOf } from '../runs';

/** Attention with or without a window, and one gated layer; families differ in small parameters. */
function family(
  modelTypes: readonly string[],
  traits: (config: ConfigReader) => Partial<Heads>,
  windows: 'never' | 'when switched on' | 'as written',
): ConfigFamily {
  return {
    modelTypes,
    read(config) {
      const heads = headsOf(config, traits(config));
      const window = windowOf(config, windows);
      const types = layerTypesOf(config);
      const feedForward = gatedLayer(heads.hidden, config.count('intermediate_size'));
      return {
        ...outerOf(config),
        layers: runsOf(
          config.layers,
          (layer) => mixerOf(heads, window, types?.[layer]),
          () => feedForward,
        ),
      };
    },
  };
}

/** The Qwen configurations carry a window that is switched off. */
function windowOf(
  config: ConfigReader,
  windows: 'never' | 'when switched on' | 'as written',
): number | undefined {
  const on =
    windows === 'as written' ||
    (windows === 'when switched on' && config.flag('use_sliding_window'));
  return on ? config.optionalCount('sliding_window') : undefined;
}

function mixerOf(heads: Heads, window: number | undefined, type: string | undefined): Mixer {
  switch (type) {
    case undefined:
      return window === undefined ? full(heads) : windowed(heads, window);
    case 'full_attention':
      return full(heads);
    case 'sliding_attention':
      if (window === undefined) {
        throw new UnreadableConfig('Its layer_types names a window whose length is not given.');
      }
      return windowed(heads, window);
    default:
      throw new UnreadableConfig(`A layer of the kind "${type}" is not known in this family.`);
  }
}

const attentionBias = (config: ConfigReader): Partial<Heads> => ({
  inputBias: config.flag('attention_bias'),
  outputBias: config.flag('attention_bias'),
});

export const dense: readonly ConfigFamily[] = [
  family(['llama'], attentionBias, 'never'),
  family(['mistral', 'ministral', 'mistral3'], () => ({}), 'as written'),
  family(['qwen2', 'mimo'], () => ({ inputBias: true }), 'when switched on'),
  family(
    ['qwen3', 'qwen3_vl_text'],
    (config) => ({ ...attentionBias(config), norm: 'head' }),
    'when switched on',
  ),
  family(['phi3'], () => ({}), 'as written'),
  family(['granite', 'olmo', 'smollm3'], attentionBias, 'never'),
  family(['olmo2', 'olmo3'], (config) => ({ ...attentionBias(config), norm: 'all' }), 'as written'),
];
