/** Prices of the node, in US dollars. */

const secondsPerHour = 3600;

/**
 * Price of a million output tokens: `n · $/h · 1e6 / (3600 · B · R)`, where a node of `gpus` serves
 * `batch` sequences at `tokensPerSecond` each.
 *
 * Example: 8 GPUs at $2, batch 72, 30 tokens/s: $2.06; batch 368: $0.40.
 */
export function usdPerMillionOutputTokens(
  gpus: number,
  usdPerGpuHour: number,
  batch: number,
  tokensPerSecond: number,
): number {
  return (gpus * usdPerGpuHour * 1e6) / (secondsPerHour * batch * tokensPerSecond);
}

/**
 * How the price of an output is shared out over its tokens: a part of it equally, the rest by the
 * cache that the sequence held while they were decoded.
 */
export interface PriceShares {
  /** Dollars that each token bears. */
  readonly usdPerToken: number;
  /** Dollars per byte held during one step. */
  readonly usdPerCacheByteStep: number;
}

/**
 * Shares out `usd` over `tokens` whose cache bytes, summed over the steps, are `cacheByteSteps`;
 * `cacheShare`, in [0, 1], is the part that goes by the cache. The shares of consecutive stretches
 * sum to `usd`.
 */
export function priceShares(
  usd: number,
  tokens: number,
  cacheByteSteps: number,
  cacheShare: number,
): PriceShares {
  if (tokens === 0) {
    return { usdPerToken: 0, usdPerCacheByteStep: 0 };
  }
  if (cacheByteSteps === 0) {
    return { usdPerToken: usd / tokens, usdPerCacheByteStep: 0 };
  }
  return {
    usdPerToken: ((1 - cacheShare) * usd) / tokens,
    usdPerCacheByteStep: (cacheShare * usd) / cacheByteSteps,
  };
}

/**
 * What holding a cache costs as a share of the node's memory: `node $/s · byte-seconds / pool`. It is
 * the whole price where memory binds, and less than it elsewhere.
 *
 * Example: 256 GB·s of a pool of 235 GB on a node of $16 an hour: $0.0048.
 */
export function usdOfMemoryShare(
  usdPerSecond: number,
  byteSeconds: number,
  poolBytes: number,
): number | undefined {
  return poolBytes > 0 ? (usdPerSecond * byteSeconds) / poolBytes : undefined;
}
