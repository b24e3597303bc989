import { type Stop, stopAfter } from './stopping';

/**
 * Early-stopping self-consistency (ESC, Li et al. 2024, arXiv 2401.10480): samples come in windows,
 * and the first window that agrees ends the sampling.
 */

/** The window of the paper's experiments. */
export const defaultWindow = 5;

/**
 * When ESC would have stopped, had the samples come in this order; `undefined` when no window of
 * `window` samples is unanimous. A window with an abstention is not. What is left over at the end
 * is no window.
 */
export function earlyStop(
  votes: readonly (number | undefined)[],
  tokens: readonly number[],
  window = defaultWindow,
): Stop | undefined {
  for (let from = 0; from + window <= votes.length; from += window) {
    const first = votes[from];
    if (first !== undefined && votes.slice(from, from + window).every((vote) => vote === first)) {
      return { ...stopAfter(from + window, votes, tokens), winner: first };
    }
  }
  return undefined;
}

/**
 * Samples ESC is expected to draw of at most `limit`, for answers with the chances `shares`:
 * `w (1 - (1 - q)^{L/w}) / q` with `q = sum p^w`, the chance that a window agrees.
 * Example: .6/.3/.1 with windows of 5 and at most 40 samples need 30.4.
 */
export function expectedSamples(shares: readonly number[], window: number, limit: number): number {
  const q = shares.reduce((sum, p) => sum + p ** window, 0);
  return q === 0 ? limit : (window * (1 - (1 - q) ** (limit / window))) / q;
}
