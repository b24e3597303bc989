/**
 * How sure a model was along a trace (DeepConf, Fu et al. 2025, arXiv 2508.15260). The confidence
 * of a token is the negative mean log-probability of the k most likely tokens at its place: a
 * sharp distribution has unlikely alternatives, so that high means sure.
 */

export interface TraceConfidence {
  readonly mean: number;
  /** Mean of the last tokens. */
  readonly tail: number;
  /** The least mean of a window. */
  readonly lowestGroup: number;
  /** Mean of the lowest tenth of the windows, one at least. */
  readonly bottomTenth: number;
}

export interface ConfidenceWindows {
  /** Tokens of a sliding window, and of the tail. */
  readonly window: number;
  readonly tail: number;
}

/** As in the released scripts. */
export const defaultWindows: ConfidenceWindows = { window: 2048, tail: 2048 };

/** `-(1/k) sum_j ln P_i(j)` over the k log-probabilities given; `undefined` without any. */
export function tokenConfidence(topLogprobs: readonly number[]): number | undefined {
  return topLogprobs.length === 0
    ? undefined
    : -topLogprobs.reduce((sum, each) => sum + each, 0) / topLogprobs.length;
}

/** Means of all windows of `size` tokens; a trace shorter than that is one window. */
export function windowMeans(confidences: readonly number[], size: number): number[] {
  const width = Math.min(Math.max(1, size), confidences.length);
  if (width === 0) {
    return [];
  }
  const sums = [0];
  confidences.forEach((each) => sums.push((sums.at(-1) ?? 0) + each));
  return Array.from(
    { length: confidences.length - width + 1 },
    (_unused, at) => ((sums[at + width] ?? 0) - (sums[at] ?? 0)) / width,
  );
}

/** Mean of the lowest `share` of the values, at least of one. */
export function bottomMean(values: readonly number[], share: number): number {
  const count = Math.max(1, Math.trunc(share * values.length));
  return meanOf([...values].sort((a, b) => a - b).slice(0, count));
}

/** Summary of the token confidences of one trace; `undefined` without tokens. */
export function traceConfidence(
  confidences: readonly number[],
  { window, tail }: ConfidenceWindows = defaultWindows,
): TraceConfidence | undefined {
  if (confidences.length === 0) {
    return undefined;
  }
  const means = windowMeans(confidences, window);
  return {
    mean: meanOf(confidences),
    tail: meanOf(confidences.slice(-tail)),
    lowestGroup: means.reduce((least, each) => Math.min(least, each), Infinity),
    bottomTenth: bottomMean(means, 0.1),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
