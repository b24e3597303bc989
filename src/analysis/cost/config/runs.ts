import type { FeedForward, LayerRun, Mixer } from '../architecture/blueprint';
import { type ConfigReader, UnreadableConfig } from './configReader';

/** The layers of a model one by one, gathered into runs of equal ones. */
export function runsOf(
  layers: number,
  mixerOf: (layer: number) => Mixer | undefined,
  feedForwardOf: (layer: number) => FeedForward | undefined,
): readonly LayerRun[] {
  const runs = new Map<string, { run: LayerRun; count: number }>();
  for (let layer = 0; layer < layers; layer++) {
    const mixer = mixerOf(layer);
    const feedForward = feedForwardOf(layer);
    const key = JSON.stringify([mixer, feedForward]);
    const found = runs.get(key);
    const run: LayerRun = {
      count: 0,
      ...(mixer !== undefined && { mixer }),
      ...(feedForward !== undefined && { feedForward }),
    };
    runs.set(key, { run, count: (found?.count ?? 0) + 1 });
  }
  return [...runs.values()].map(({ run, count }) => ({ ...run, count }));
}

/** What `layer_types` may say of a layer. */
export type LayerType =
  'full_attention' | 'sliding_attention' | 'chunked_attention' | 'linear_attention';

const layerTypes: ReadonlySet<unknown> = new Set<LayerType>([
  'full_attention',
  'sliding_attention',
  'chunked_attention',
  'linear_attention',
]);

/**
 * The kind of each layer by `layer_types`; `undefined` without it. Throws where it names another
 * kind or has another length than the model has layers.
 */
export function layerTypesOf(config: ConfigReader): readonly LayerType[] | undefined {
  const list = config.list('layer_types');
  if (list === undefined) {
    return undefined;
  }
  const strange = list.find((each) => !layerTypes.has(each));
  if (strange !== undefined) {
    throw new UnreadableConfig(`Its layer_types names an unknown kind: ${shown(strange)}.`);
  }
  if (list.length !== config.layers) {
    throw new UnreadableConfig('Its layer_types has another length than num_hidden_layers.');
  }
  return list as readonly LayerType[];
}

/** The layers of a kind: by `layer_types`, else by the rule that holds in a family without it. */
export function layersOf(
  config: ConfigReader,
  type: LayerType,
  otherwise: (layer: number) => boolean,
): (layer: number) => boolean {
  const types = layerTypesOf(config);
  return types === undefined ? otherwise : (layer) => types[layer] === type;
}

/**
 * What a list says of each layer. Throws where it says it of too few or too many, or says something
 * else; `moreAllowed` is for lists whose last entries are of layers that predict further tokens.
 */
export function perLayer<T>(
  config: ConfigReader,
  name: string,
  isValue: (value: unknown) => value is T,
  { moreAllowed = false } = {},
): readonly T[] {
  const list = config.list(name) ?? [];
  const own = moreAllowed ? list.slice(0, config.layers) : list;
  if (own.length !== config.layers || !own.every(isValue)) {
    throw new UnreadableConfig(`Its ${name} does not say of every layer what it is.`);
  }
  return own;
}

export function isFlag(value: unknown): value is 0 | 1 {
  return value === 0 || value === 1;
}

export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value;
  return `"${text.slice(0, 40)}"`;
}
