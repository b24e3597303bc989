/** Counting in blocks, as serving engines and their logs do. */

/**
 * Whole blocks that fit a pool of bytes. Engines with several groups of layers count a block per
 * group, so `layersPerGroup` layers share one.
 *
 * Example: 11.12 GiB at 131,072 B per token in blocks of 16: 5,693 (a log says 5,691).
 */
export function blocksIn(poolBytes: number, bytesPerToken: number, blockSize: number): number {
  return Math.floor(poolBytes / (bytesPerToken * blockSize));
}

/**
 * Tokens that a pool holds where layers form `groups` groups that share the blocks:
 * `⌊blocks / groups⌋ · β`, as vLLM counted for long.
 */
export function tokensInPool(
  poolBytes: number,
  bytesPerTokenOfGroup: number,
  blockSize: number,
  groups = 1,
): number {
  return Math.floor(blocksIn(poolBytes, bytesPerTokenOfGroup, blockSize) / groups) * blockSize;
}

/** Sequences of the greatest length that fit: `blocks · β / length`. */
export function concurrencyOf(blocks: number, blockSize: number, longest: number): number {
  return (blocks * blockSize) / longest;
}

/**
 * Tokens of a block in a model that has layers with a state beside layers with a cache: the least
 * multiple of `step` tokens whose cache is as large as the state, which is then padded to it.
 *
 * Example: Nemotron-Nano-9B-v2: a state of 2,695,168 B and 4,096 B per token of a layer: 672.
 */
export function hybridBlockSize(
  stateBytesOfLayer: number,
  cacheBytesOfLayerToken: number,
  step = 16,
): number {
  return step * Math.ceil(stateBytesOfLayer / (step * cacheBytesOfLayerToken));
}
