import type { DataType } from './dataType';
import type { GroupFigures } from './groupFigures';
import { type Reach, fullReach, windowReach } from './liveTokens';
import type { CompressedAttention, Indexer, LatentAttention } from './modelSpec';

/**
 * `layers · (kv_lora_rank + qk_rope_head_dim) · e` bytes per token, without the factor 2. Decoding
 * runs on the compressed vector (absorbed form): `2 · n_q · (2 · kv_lora_rank + rope)` FLOPs;
 * prefill is expanded: `2 · n_q · (nope + rope + v)`. With an indexer, that many tokens are read.
 */
export function latentFigures(
  group: LatentAttention,
  type: DataType,
  queryHeads: number,
): readonly GroupFigures[] {
  const { layers, latentDimension, ropeDimension, nopeDimension, valueDimension, indexer } = group;
  const bytes = layers * latentBytesPerToken(group, type);
  const main: GroupFigures = {
    part: 'cache',
    reach: fullReach,
    paged: true,
    bytes,
    readReach: windowReach(indexer?.topK ?? Infinity),
    readBytes: bytes,
    decodeFlops: layers * 2 * queryHeads * (2 * latentDimension + ropeDimension),
    prefillFlops: layers * 2 * queryHeads * (nopeDimension + ropeDimension + valueDimension),
  };
  return indexer === undefined ? [main] : [main, indexerFigures(indexer, layers, fullReach)];
}

/** Bytes of one token in one layer of latent attention. */
export function latentBytesPerToken(
  { latentDimension, ropeDimension }: Pick<LatentAttention, 'latentDimension' | 'ropeDimension'>,
  type: DataType,
): number {
  return type.latent === undefined
    ? (latentDimension + ropeDimension) * type.bytesPerElement + (type.bytesPerHeadToken ?? 0)
    : latentDimension * type.latent.bytesPerLatentElement +
        ropeDimension * type.latent.bytesPerRopeElement;
}

/** Bytes of an indexer's key of this many 8-bit elements, with a 32-bit scale per 128 of them. */
export function indexerBytes(dimension: number): number {
  return dimension + 4 * Math.ceil(dimension / 128);
}

function indexerFigures(indexer: Indexer, layers: number, reach: Reach): GroupFigures {
  const bytes = layers * indexer.bytesPerToken;
  const flops = layers * 2 * indexer.heads * indexer.dimension;
  return {
    part: 'indexer',
    reach,
    paged: true,
    bytes,
    readReach: reach,
    readBytes: bytes,
    decodeFlops: flops,
    prefillFlops: flops,
  };
}

/** Keys and values are one vector: `dimension · e` bytes, `4 · n_q · dimension` FLOPs. */
export function compressedFigures(
  group: CompressedAttention,
  type: DataType,
  queryHeads: number,
): readonly GroupFigures[] {
  const { layers, window, ratio, dimension, indexer } = group;
  const bytes = layers * dimension * type.bytesPerElement;
  const flops = layers * 4 * queryHeads * dimension;
  const each = { bytes, readBytes: bytes, decodeFlops: flops, prefillFlops: flops };
  const near = windowReach(window);
  const recent: GroupFigures = {
    ...each,
    part: 'cache',
    reach: near,
    paged: false,
    readReach: near,
  };
  if (ratio === 0) {
    return [recent];
  }
  const reach: Reach = { ...fullReach, stride: ratio };
  const readReach: Reach = { ...reach, window: indexer?.topK ?? Infinity };
  const older: GroupFigures = { ...each, part: 'compressed', reach, paged: true, readReach };
  return indexer === undefined
    ? [recent, older]
    : [recent, older, indexerFigures(indexer, layers, reach)];
}
