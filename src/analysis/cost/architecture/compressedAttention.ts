import type { Indexer } from '../modelSpec';
import type { Mixer } from './blueprint';

/** One layer of compressed attention, by the names of `config.json`. */
export interface Compressed {
  readonly hidden: number;
  /** `num_attention_heads`. */
  readonly heads: number;
  /** `head_dim`, of the one vector that is key and value. */
  readonly dimension: number;
  /** `q_lora_rank`, `o_lora_rank` and `o_groups`. */
  readonly queryRank: number;
  readonly outputRank: number;
  readonly outputGroups: number;
  /** `sliding_window`. */
  readonly window: number;
  readonly indexer: Pick<Indexer, 'heads' | 'dimension' | 'topK'>;
}

/** Tokens per compressed vector where an indexer chooses among them. */
const indexedRatio = 4;

/**
 * A layer with one vector for every `ratio` tokens beside its window; 0 for the window only. Queries
 * and outputs go through a rank. The indexer keeps its key in 4 bits.
 */
export function compressed(each: Compressed, ratio: number): Mixer {
  const { hidden, heads, dimension, queryRank, outputRank, outputGroups, window } = each;
  const query = hidden * queryRank + queryRank * heads * dimension;
  const output = heads * dimension * outputRank + outputGroups * outputRank * hidden;
  const compressor = ratio === 0 ? 0 : 2 * hidden * dimension;
  const indexed = ratio === indexedRatio;
  const { indexer } = each;
  return {
    group: {
      kind: 'compressed',
      window,
      ratio,
      dimension,
      ...(indexed && { indexer: { ...indexer, bytesPerToken: indexer.dimension / 2 } }),
    },
    parameters:
      query +
      hidden * dimension +
      output +
      compressor +
      (indexed ? queryRank * indexer.heads * indexer.dimension : 0),
  };
}
