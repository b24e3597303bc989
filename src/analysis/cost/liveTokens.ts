/**
 * How many tokens of a sequence a layer keeps and reads. A window forgets what is too far back, a
 * chunk forgets all at its border; full attention is a window without end.
 */
export interface Reach {
  /** `Infinity` for none. */
  readonly window: number;
  /** `Infinity` for none. */
  readonly chunk: number;
}

/**
 * Tokens alive in a layer once the sequence is `length` tokens long: `min(s, w)` for a window,
 * `((s − 1) mod c) + 1` for a chunk (vLLM `v1/kv_cache_interface.py`).
 *
 * Example: with a window of 128, 100 → 100 and 5,000 → 128.
 */
export function liveTokens(reach: Reach, length: number): number {
  const inChunk = length > reach.chunk ? ((length - 1) % reach.chunk) + 1 : length;
  return inChunk > reach.window ? reach.window : inChunk;
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
  const { window, chunk } = reach;
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
