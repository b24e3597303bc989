import { indexerBytes } from '../latentFigures';
import type { Mixer } from './blueprint';

/** One layer of latent attention, by the names of `config.json`. */
export interface Latent {
  readonly hidden: number;
  /** `num_attention_heads`. */
  readonly queries: number;
  /** `q_lora_rank`; absent where queries are projected at once. */
  readonly queryRank?: number;
  /** `kv_lora_rank`. */
  readonly rank: number;
  /** `qk_rope_head_dim`. */
  readonly rope: number;
  /** `qk_nope_head_dim`. */
  readonly nope: number;
  /** `v_head_dim`. */
  readonly value: number;
  readonly indexer?: { readonly heads: number; readonly dimension: number; readonly topK: number };
}

export function latent(each: Latent): Mixer {
  const { hidden, queries, queryRank, rank, rope, nope, value, indexer } = each;
  const perQuery = queries * (nope + rope);
  const query =
    queryRank === undefined
      ? hidden * perQuery
      : hidden * queryRank + queryRank + queryRank * perQuery;
  const keyValue = hidden * (rank + rope) + rank + rank * queries * (nope + value);
  const output = queries * value * hidden;
  return {
    group: {
      kind: 'mla',
      latentDimension: rank,
      ropeDimension: rope,
      nopeDimension: nope,
      valueDimension: value,
      ...(indexer !== undefined && {
        indexer: { ...indexer, bytesPerToken: indexerBytes(indexer.dimension) },
      }),
    },
    parameters: query + keyValue + output + indexerParameters(each),
  };
}

/** Its queries come from the compressed query, its one key and its weights from the input. */
function indexerParameters({ hidden, queryRank, indexer }: Latent): number {
  if (indexer === undefined) {
    return 0;
  }
  const { heads, dimension } = indexer;
  return (queryRank ?? hidden) * heads * dimension + hidden * (dimension + heads) + 2 * dimension;
}
