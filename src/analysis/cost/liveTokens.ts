/**
 * How many tokens of a sequence a layer keeps or reads. A window forgets what is too far back, a
 * chunk forgets all at its border, a stride keeps one vector for several tokens; full attention is
 * a window without end.
 */
export interface Reach {
  /** `Infinity` for none. */
  readonly window: number;
  /** `Infinity` for none. */
  readonly chunk: number;
  /** Tokens that share a vector; 1 where each has its own. Never together with a chunk. */
  readonly stride: number;
}

export const fullReach: Reach = { window: Infinity, chunk: Infinity, stride: 1 };

/** The last `window` tokens. */
export function windowReach(window: number): Reach {
  return { ...fullReach, window };
}

/**
 * Tokens alive in a layer once the sequence is `length` tokens long: `min(s, w)` for a window,
 * `((s − 1) mod c) + 1` for a chunk (vLLM `v1/kv_cache_interface.py`), `⌊s / r⌋` for a stride.
 *
 * Example: with a window of 128, 100 → 100 and 5,000 → 128.
 */
export function liveTokens(reach: Reach, length: number): number {
  const { window, chunk, stride } = reach;
  const inChunk = length > chunk ? ((length - 1) % chunk) + 1 : length;
  const kept = stride === 1 ? inChunk : Math.floor(inChunk / stride);
  return kept > window ? window : kept;
}

/**
 * `liveTokens` summed over the lengths 1 to `length`, in closed form.
 *
 * Example: with a window of 2, length 4: 1 + 2 + 2 + 2 = 7.
 */
export function sumOfLiveTokens(reach: Reach, length: number): number {
  if (length <= 0) {
    return 0;
  }
  const { window, chunk, stride } = reach;
  if (stride !== 1) {
    return sumOfStrides(window, stride, length);
  }
  if (length <= chunk) {
    return sumUpToWindow(window, length);
  }
  const wholeChunks = Math.floor(length / chunk);
  return (
    wholeChunks * sumUpToWindow(window, chunk) + sumUpToWindow(window, length - wholeChunks * chunk)
  );
}

function sumUpToWindow(window: number, length: number): number {
  return length <= window
    ? (length * (length + 1)) / 2
    : (window * (window + 1)) / 2 + window * (length - window);
}

/** Sum of `min(⌊i / stride⌋, window)` over `i` from 1 to `length`. */
function sumOfStrides(window: number, stride: number, length: number): number {
  const full = Math.min(Math.floor(length / stride), window);
  // The values 0 to full − 1 stand `stride` times each; the rest is `full`.
  return (stride * full * (full - 1)) / 2 + full * (length - full * stride + 1);
}
