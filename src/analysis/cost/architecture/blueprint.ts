import type { LayerGroup, ModelSpec } from '../modelSpec';

/**
 * How a model is built, in the words of a published configuration: enough to work out its cache,
 * its FLOPs and its parameters. `modelOf` makes a `ModelSpec` of it.
 */
export interface Blueprint extends Pick<
  ModelSpec,
  'id' | 'name' | 'hidden' | 'queryHeads' | 'vocabulary' | 'tiedEmbeddings' | 'source' | 'aliases'
> {
  readonly layers: readonly LayerRun[];
  /** Parameters beside layers, embeddings and norms, such as those of a vision tower. */
  readonly otherParameters?: number;
  /** Where there is not just one before each half of a layer. */
  readonly normsPerLayer?: number;
}

/** Layers that are built alike. */
export interface LayerRun {
  readonly count: number;
  readonly mixer?: Mixer;
  readonly feedForward?: FeedForward;
}

/** What mixes tokens in one layer, and its parameters. */
export interface Mixer {
  readonly group: MixerGroup;
  readonly parameters: number;
}

/** A layer group without its number of layers. */
export type MixerGroup = LayerGroup extends infer G
  ? G extends LayerGroup
    ? Omit<G, 'layers'>
    : never
  : never;

/** What follows in one layer. */
export interface FeedForward {
  /** Parameters that every token passes through: a dense layer, or shared experts and the router. */
  readonly parameters: number;
  readonly experts?: RoutedExperts;
}

/** The routed experts of one layer. */
export interface RoutedExperts {
  readonly count: number;
  readonly perToken: number;
  /** Of one expert. */
  readonly parameters: number;
}
