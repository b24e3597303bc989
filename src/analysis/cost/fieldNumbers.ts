/**
 * Formulas behind numbers that the field quotes, as `FIELD_NUMBERS.md` names them. They are kept as
 * published, where the rest of this folder counts more exactly.
 */

/**
 * Tokens at which `batch` equal sequences fill a pool.
 *
 * Example: 640e9 B, 64 sequences of 258,048 B per token: 38,752.
 */
export function tokensThatFill(poolBytes: number, batch: number, bytesPerToken: number): number {
  return poolBytes / (batch * bytesPerToken);
}

/**
 * Tokens at which attention over the full square (no causal half, no other products) of `batch`
 * sequences takes `flops`: compared with FLOP/s, an allowance of one second.
 *
 * Example: 7.9152e15 FLOP, 64 sequences, 8,257,536 FLOP per pair of tokens: 3,870.
 */
export function flopsLimitTokens(flops: number, batch: number, flopsPerPair: number): number {
  return Math.sqrt(flops / (batch * flopsPerPair));
}

/** Prices per million tokens, and the tokens of one answer. */
export interface PricedQuery {
  readonly inputUsd: number;
  readonly outputUsd: number;
  readonly outputTokens: number;
}

/**
 * How many times as dear the first query is, both with the same prompt.
 *
 * Example: o1-preview (15, 60, 7,661) and GPT-4o (2.5, 10, 775) with 140 tokens of prompt: 57.0.
 */
export function queryPriceRatio(promptTokens: number, a: PricedQuery, b: PricedQuery): number {
  const usd = ({ inputUsd, outputUsd, outputTokens }: PricedQuery): number =>
    inputUsd * promptTokens + outputUsd * outputTokens;
  return usd(a) / usd(b);
}
