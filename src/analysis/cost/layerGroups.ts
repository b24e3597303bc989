import { assertNever } from '../../base/errors';
import type { DataType } from './dataType';
import type { Reach } from './liveTokens';
import type { LayerGroup, ModelSpec } from './modelSpec';

/** What a group of layers answers: its reach, its bytes and its FLOPs. All figures are exact. */

/** The tokens a layer of this group keeps; a constant state keeps "one". */
export function reachOf(group: LayerGroup): Reach {
  switch (group.kind) {
    case 'full':
    case 'mla':
      return { window: Infinity, chunk: Infinity };
    case 'sliding-window':
      return { window: group.window, chunk: Infinity };
    case 'chunked':
      return { window: Infinity, chunk: group.chunk };
    case 'linear':
      return { window: 1, chunk: Infinity };
    default:
      return assertNever(group);
  }
}

/**
 * KV bytes of one live token in all layers of the group, on one copy: `layers · n_kv · (d_k + d_v)
 * · e`; for latent attention `layers · (kv_lora_rank + qk_rope_head_dim) · e`, without the factor
 * 2; for a constant state its bytes, which the data type of the cache does not change.
 */
export function bytesPerLiveToken(group: LayerGroup, type: DataType): number {
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
      return (
        group.layers *
        group.keyValueHeads *
        ((group.keyDimension + group.valueDimension) * type.bytesPerElement +
          (type.bytesPerHeadToken ?? 0))
      );
    case 'mla':
      return (
        group.layers *
        ((group.latentDimension + group.ropeDimension) * type.bytesPerElement +
          (type.bytesPerHeadToken ?? 0))
      );
    case 'linear':
      return (
        group.layers *
        (group.recurrentElements * group.recurrentElementBytes +
          group.convolutionElements * group.convolutionElementBytes)
      );
    default:
      return assertNever(group);
  }
}

/**
 * Attention FLOPs of decoding one token per live token: `2 · n_q · (d_k + d_v)` per layer (scores
 * and weighted values). Latent attention runs on the compressed vector (absorbed form):
 * `2 · n_q · (2 · kv_lora_rank + rope)`. A constant state takes one multiply-add to update and one
 * to read each element.
 */
export function decodeFlopsPerLiveToken(group: LayerGroup, queryHeads: number): number {
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
      return group.layers * 2 * queryHeads * (group.keyDimension + group.valueDimension);
    case 'mla':
      return group.layers * 2 * queryHeads * (2 * group.latentDimension + group.ropeDimension);
    case 'linear':
      return group.layers * 4 * group.recurrentElements;
    default:
      return assertNever(group);
  }
}

/** The same in prefill, where latent attention is expanded: `2 · n_q · (nope + rope + v)`. */
export function prefillFlopsPerLiveToken(group: LayerGroup, queryHeads: number): number {
  if (group.kind === 'mla') {
    const { layers, nopeDimension, ropeDimension, valueDimension } = group;
    return layers * 2 * queryHeads * (nopeDimension + ropeDimension + valueDimension);
  }
  return decodeFlopsPerLiveToken(group, queryHeads);
}

/**
 * Copies of the cache on a node of `gpus` tensor-parallel ranks. KV heads are shared out, and once
 * there are more ranks than heads each head lives on several ranks: `TP · ⌈n_kv / TP⌉ / n_kv`.
 * Latent attention has one head, so every rank keeps it whole.
 *
 * Example: 4 KV heads on 8 GPUs → 2.
 */
export function replication(group: LayerGroup, gpus: number): number {
  switch (group.kind) {
    case 'full':
    case 'sliding-window':
    case 'chunked':
      return (gpus * Math.max(1, Math.ceil(group.keyValueHeads / gpus))) / group.keyValueHeads;
    case 'mla':
      return gpus;
    case 'linear':
      return 1;
    default:
      return assertNever(group);
  }
}

/** A layer group worked out to figures per live token. */
export interface LayerFigures {
  readonly reach: Reach;
  /** A state of constant size is not paged. */
  readonly paged: boolean;
  /** KV bytes, on one copy. */
  readonly bytes: number;
  /** Copies on the node. */
  readonly replication: number;
  readonly decodeFlops: number;
  readonly prefillFlops: number;
}

/** The figures of each group of a model whose cache is of this type, on a node of `gpus`. */
export function layerFigures(
  model: Pick<ModelSpec, 'groups' | 'queryHeads'>,
  type: DataType,
  gpus = 1,
): readonly LayerFigures[] {
  return model.groups.map((group) => ({
    reach: reachOf(group),
    paged: group.kind !== 'linear',
    bytes: bytesPerLiveToken(group, type),
    replication: replication(group, gpus),
    decodeFlops: decodeFlopsPerLiveToken(group, model.queryHeads),
    prefillFlops: prefillFlopsPerLiveToken(group, model.queryHeads),
  }));
}
