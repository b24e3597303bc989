import type { Mixer } from './blueprint';

/** Heads of one layer that keep a key and a value for each token, by the names of `config.json`. */
export interface Heads {
  /** `hidden_size`. */
  readonly hidden: number;
  /** `num_attention_heads`. */
  readonly queries: number;
  /** `num_key_value_heads`. */
  readonly keyValues: number;
  /** `head_dim`. */
  readonly dimension: number;
  /** Where it is not `dimension`. */
  readonly valueDimension?: number;
  readonly inputBias?: boolean;
  readonly outputBias?: boolean;
  /** A norm over the dimensions of a head, or over all heads, of queries and keys. */
  readonly norm?: 'head' | 'all';
  /** One learned score per query head that takes attention off the tokens. */
  readonly sinks?: boolean;
  /** A gate on the output, as wide as the queries. */
  readonly gated?: boolean;
  /** The value is the key: no projection of its own, though both are kept. */
  readonly keyIsValue?: boolean;
}

/** Every token attends to all before it. */
export function full(heads: Heads): Mixer {
  return { group: { kind: 'full', ...dimensions(heads) }, parameters: headParameters(heads) };
}

/** A token attends to the last `window` tokens. */
export function windowed(heads: Heads, window: number): Mixer {
  return {
    group: { kind: 'sliding-window', ...dimensions(heads), window },
    parameters: headParameters(heads),
  };
}

/** A token attends to what stands before it in its chunk. */
export function chunked(heads: Heads, chunk: number): Mixer {
  return {
    group: { kind: 'chunked', ...dimensions(heads), chunk },
    parameters: headParameters(heads),
  };
}

/** Reads the cache of an earlier layer. Projections of keys and values stay in the weights. */
export function sharing(heads: Heads, window?: number): Mixer {
  return {
    group: { kind: 'shared', ...dimensions(heads), ...(window !== undefined && { window }) },
    parameters: headParameters(heads),
  };
}

function dimensions(heads: Heads) {
  return {
    keyValueHeads: heads.keyValues,
    keyDimension: heads.dimension,
    valueDimension: heads.valueDimension ?? heads.dimension,
  };
}

function headParameters(heads: Heads): number {
  const { hidden, queries, keyValues, dimension } = heads;
  const valueDimension = heads.valueDimension ?? dimension;
  const query = queries * dimension;
  const key = keyValues * dimension;
  const value = heads.keyIsValue === true ? 0 : keyValues * valueDimension;
  const output = queries * valueDimension;
  const gate = heads.gated === true ? output : 0;
  return (
    hidden * (query + key + value + output + gate) +
    (heads.inputBias === true ? query + key + value : 0) +
    (heads.outputBias === true ? hidden : 0) +
    (heads.norm === 'head' ? 2 * dimension : heads.norm === 'all' ? query + key : 0) +
    (heads.sinks === true ? queries : 0)
  );
}
