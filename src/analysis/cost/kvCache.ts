import type { LayerFigures } from './layerGroups';
import { liveTokens, sumOfLiveTokens } from './liveTokens';

/**
 * KV-cache bytes of one sequence, from the figures of its model's layer groups (`layerFigures`).
 * They are a floor of what serving takes: weights, activations and fragmentation are not in them.
 * Lengths are whole tokens.
 */

/**
 * Bytes that a sequence of `length` tokens needs: windows and chunks forget what is out of reach.
 *
 * Example: Llama 3.1 405B in bf16, one token: 2 × 126 × 8 × 128 × 2 B = 516,096 B.
 */
export function idealKvBytes(groups: readonly LayerFigures[], length: number): number {
  let bytes = 0;
  for (const group of groups) {
    bytes += group.bytes * liveTokens(group.reach, length);
  }
  return bytes;
}

/** Ideal bytes over all copies on the node: what one decode step reads. */
export function readKvBytes(groups: readonly LayerFigures[], length: number): number {
  let bytes = 0;
  for (const group of groups) {
    bytes += group.bytes * group.replication * liveTokens(group.reach, length);
  }
  return bytes;
}

/**
 * Bytes that a paged engine sets aside: whole blocks of `blockSize` tokens in every layer, those
 * with a window included, because all layers share one block table.
 *
 * Example: gpt-oss-20b in bf16 at 8,192 tokens: 0.375 GiB, where 0.19 GiB are needed.
 */
export function reservedKvBytes(
  groups: readonly LayerFigures[],
  blockSize: number,
  length: number,
): number {
  const inBlocks = Math.ceil(length / blockSize) * blockSize;
  let bytes = 0;
  for (const group of groups) {
    bytes += group.bytes * (group.paged ? inBlocks : liveTokens(group.reach, length));
  }
  return bytes;
}

/** Reserved bytes over all copies on a tensor-parallel node: what fills its memory. */
export function nodeKvBytes(
  groups: readonly LayerFigures[],
  blockSize: number,
  length: number,
): number {
  const inBlocks = Math.ceil(length / blockSize) * blockSize;
  let bytes = 0;
  for (const group of groups) {
    const tokens = group.paged ? inBlocks : liveTokens(group.reach, length);
    bytes += group.bytes * group.replication * tokens;
  }
  return bytes;
}

/** Bytes by which the cache grows from one length to another; negative where a chunk is dropped. */
export function kvBytesAdded(groups: readonly LayerFigures[], from: number, to: number): number {
  return idealKvBytes(groups, to) - idealKvBytes(groups, from);
}

/**
 * Ideal bytes summed over the lengths `from`, `from + 1`, … `to − 1`, in closed form: times the
 * seconds of one step, the byte-seconds of decoding from one length to the other.
 *
 * Example: 258,048 B per token (405B in fp8), from 60 to 7,721, at 30 tokens/s: 256,338,776,064 B·s.
 */
export function sumOfKvBytes(groups: readonly LayerFigures[], from: number, to: number): number {
  let bytes = 0;
  for (const { reach, bytes: each } of groups) {
    bytes += each * (sumOfLiveTokens(reach, to - 1) - sumOfLiveTokens(reach, from - 1));
  }
  return bytes;
}
