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

/** Bytes that one decode step reads, over all copies on the node. */
export function readKvBytes(groups: readonly LayerFigures[], length: number): number {
  let bytes = 0;
  for (const group of groups) {
    bytes += group.readBytes * group.replication * liveTokens(group.readReach, length);
  }
  return bytes;
}

/**
 * Bytes that a paged engine sets aside: whole blocks of `blockSize` tokens in every layer, those
 * with a window included. Engines differ here. One block table for all layers keeps the window's
 * old blocks (vLLM without its hybrid cache manager, SGLang by default, and what calculators report
 * as reserved); an engine that lets them go keeps `releasedKvBytes`. The larger figure is the one
 * on which capacity is planned, so that a profile never promises a batch that an engine refuses.
 *
 * Example: gpt-oss-20b in bf16 at 8,192 tokens: 0.375 GiB, where 0.19 GiB are needed.
 */
export function reservedKvBytes(
  groups: readonly LayerFigures[],
  blockSize: number,
  length: number,
): number {
  let bytes = 0;
  for (const group of groups) {
    bytes += group.bytes * reservedTokens(group, blockSize, length);
  }
  return bytes;
}

/** Reserved bytes over all copies on a tensor-parallel node: what fills its memory. */
export function nodeKvBytes(
  groups: readonly LayerFigures[],
  blockSize: number,
  length: number,
): number {
  let bytes = 0;
  for (const group of groups) {
    bytes += group.bytes * group.replication * reservedTokens(group, blockSize, length);
  }
  return bytes;
}

/**
 * Bytes set aside by an engine that lets go of blocks behind a window: at most `⌈(w − 1 + chunk) / β⌉
 * + 1` blocks, where `chunk` tokens are taken in at a time (vLLM `v1/kv_cache_interface.py`).
 */
export function releasedKvBytes(
  groups: readonly LayerFigures[],
  blockSize: number,
  length: number,
  tokensAtOnce = 8192,
): number {
  let bytes = 0;
  for (const group of groups) {
    const { window, chunk } = group.reach;
    const furthest = Math.min(window, chunk);
    const blocks = Math.ceil((furthest - 1 + tokensAtOnce) / blockSize) + 1;
    const tokens = reservedTokens(group, blockSize, length);
    bytes += group.bytes * (group.paged ? Math.min(tokens, blocks * blockSize) : tokens);
  }
  return bytes;
}

function reservedTokens(group: LayerFigures, blockSize: number, length: number): number {
  return group.paged
    ? Math.floor((Math.ceil(length / blockSize) * blockSize) / group.reach.stride)
    : liveTokens(group.reach, length);
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
