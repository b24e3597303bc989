import type { Source } from './source';

/**
 * What has to be known of a model to say what serving it costs. Layers of one kind form a group;
 * everything that grows with the length of a sequence is asked of the groups, never of the model.
 * A model is one entry of a list in `models/`; a new kind of layer is one more case of `LayerGroup`.
 */
export interface ModelSpec {
  readonly id: string;
  readonly name: string;
  /** Layers in all; those of the groups sum to it, or less where a layer has no attention. */
  readonly layers: number;
  readonly hidden: number;
  readonly queryHeads: number;
  readonly vocabulary: number;
  /** All parameters, input embedding included. */
  readonly totalParameters: number;
  /** The parameters one token passes through, input embedding included. */
  readonly activeParameters: number;
  /** Input embedding and output head are one matrix, counted once. */
  readonly tiedEmbeddings?: boolean;
  readonly groups: readonly LayerGroup[];
  readonly experts?: Experts;
  readonly source: Source;
  /** Other names of the same architecture, in lower case and without a provider's prefix. */
  readonly aliases?: readonly string[];
}

/** The routed experts of a mixture-of-experts model; shared experts belong to the rest. */
export interface Experts {
  /** Routed experts per layer. */
  readonly count: number;
  /** Routed experts that one token passes through, per layer. */
  readonly perToken: number;
  /** Layers that have routed experts. */
  readonly layers: number;
  /** Parameters of one expert of one layer. */
  readonly parameters: number;
}

export type LayerGroup =
  | FullAttention
  | SlidingWindowAttention
  | ChunkedAttention
  | SharedAttention
  | LatentAttention
  | CompressedAttention
  | LinearAttention;

/** Heads that keep a key and a value for each token (MHA, GQA and MQA differ in their number). */
interface KeyValueLayers {
  readonly layers: number;
  readonly keyValueHeads: number;
  readonly keyDimension: number;
  readonly valueDimension: number;
}

/** Every token attends to all tokens before it. */
export interface FullAttention extends KeyValueLayers {
  readonly kind: 'full';
}

/** A token attends to the last `window` tokens, itself among them. */
export interface SlidingWindowAttention extends KeyValueLayers {
  readonly kind: 'sliding-window';
  readonly window: number;
}

/** A token attends to what stands before it in its own chunk of `chunk` tokens. */
export interface ChunkedAttention extends KeyValueLayers {
  readonly kind: 'chunked';
  readonly chunk: number;
}

/** Attends to the cache that an earlier layer has written, and keeps none of its own. */
export interface SharedAttention extends KeyValueLayers {
  readonly kind: 'shared';
  /** Tokens in reach, where the layer that writes the cache has a window. */
  readonly window?: number;
}

/** Multi-head latent attention: one compressed vector per token stands for all heads. */
export interface LatentAttention {
  readonly kind: 'mla';
  readonly layers: number;
  /** `kv_lora_rank`. */
  readonly latentDimension: number;
  /** `qk_rope_head_dim`. */
  readonly ropeDimension: number;
  /** `qk_nope_head_dim`. */
  readonly nopeDimension: number;
  /** `v_head_dim`. */
  readonly valueDimension: number;
  /** Chooses the tokens that are attended to (sparse attention); without it all are. */
  readonly indexer?: Indexer;
}

/** A small attention of its own kind whose scores say which tokens the large one reads. */
export interface Indexer {
  readonly heads: number;
  /** Of the one key that it keeps per token. */
  readonly dimension: number;
  /** Bytes of that key with its scales, whatever the type of the cache. */
  readonly bytesPerToken: number;
  /** The most tokens that it chooses. */
  readonly topK: number;
}

/**
 * The last `window` tokens in full and, of all before, one vector for every `ratio` tokens. Keys and
 * values are one vector. A small fixed state of the compressor is left out, since its size is not
 * published.
 */
export interface CompressedAttention {
  readonly kind: 'compressed';
  readonly layers: number;
  readonly window: number;
  /** Tokens per compressed vector; 0 where a layer has its window only. */
  readonly ratio: number;
  readonly dimension: number;
  readonly indexer?: Indexer;
}

/** Linear attention or a state-space layer: a state of constant size, whatever the length. */
export interface LinearAttention {
  readonly kind: 'linear';
  readonly layers: number;
  /** Elements of the recurrent state of one layer, and bytes of each. */
  readonly recurrentElements: number;
  readonly recurrentElementBytes: number;
  /** Elements of the convolution state of one layer, and bytes of each. */
  readonly convolutionElements: number;
  readonly convolutionElementBytes: number;
}
