import type { LayerFigures } from './layerGroups';
import { liveTokens, sumOfLiveTokens } from './liveTokens';
import type { ModelSpec } from './modelSpec';

/**
 * Floating-point operations; a multiply-add counts as two. The token being decoded attends to
 * itself as well, so the first token of a sequence has a context of one.
 */
export interface Flops {
  /** Matrix products with weights. */
  readonly linear: number;
  /** Scores and weighted values over the context. */
  readonly attention: number;
}

export function sumOfFlops(a: Flops, b: Flops): Flops {
  return { linear: a.linear + b.linear, attention: a.attention + b.attention };
}

/** The input embedding is read from a table, not multiplied; tied embeddings are counted once. */
export function lookedUpParameters(model: ModelSpec): number {
  return model.tiedEmbeddings === true ? 0 : model.vocabulary * model.hidden;
}

/** `2 · (N_active − V · H)`: FLOPs of the matrix products of one decoded token. */
export function linearFlopsPerToken(model: ModelSpec): number {
  return 2 * (model.activeParameters - lookedUpParameters(model));
}

/** `2 · V · H`: FLOPs of the output head for one token. */
export function headFlops(model: ModelSpec): number {
  return 2 * model.vocabulary * model.hidden;
}

/**
 * Attention FLOPs of decoding the token that makes the sequence `length` tokens long.
 *
 * Example: Llama 3.1 405B at length 1: 4 · 128 · 126 · 128 = 8,257,536.
 */
export function attentionFlopsAt(groups: readonly LayerFigures[], length: number): number {
  let flops = 0;
  for (const group of groups) {
    flops += group.decodeFlops * liveTokens(group.readReach, length);
  }
  return flops;
}

/** Attention FLOPs of decoding a sequence from `from` tokens to `to` tokens, in closed form. */
export function decodeAttentionFlops(
  groups: readonly LayerFigures[],
  from: number,
  to: number,
): number {
  let flops = 0;
  for (const { readReach, decodeFlops } of groups) {
    flops += decodeFlops * (sumOfLiveTokens(readReach, to) - sumOfLiveTokens(readReach, from));
  }
  return flops;
}

/**
 * Attention FLOPs of reading the tokens `from` to `to` of a prompt: the exact causal sum, for full
 * attention `s (s + 1) / 2` pairs, which is often written as half of the square.
 */
export function prefillAttentionFlops(
  groups: readonly LayerFigures[],
  from: number,
  to: number,
): number {
  let flops = 0;
  for (const { readReach, prefillFlops } of groups) {
    flops += prefillFlops * (sumOfLiveTokens(readReach, to) - sumOfLiveTokens(readReach, from));
  }
  return flops;
}
