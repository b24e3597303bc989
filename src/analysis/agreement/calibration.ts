/** A label's stated confidence, in [0, 1], and whether the label was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error (Naeini et al. 2015): items are put into `bins` equal bins of
 * confidence; the error is the mean distance between a bin's confidence and its accuracy, weighted
 * by its items. In [0, 1], 0 for a confidence that is exactly the chance of being right; NaN
 * without items.
 */
export function calibrationError(items: readonly Judged[], bins = 10): number {
  const excess = Array.from({ length: bins }, () => 0);
  for (const { confidence, right } of items) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    excess[bin] = (excess[bin] ?? 0) + confidence - (right ? 1 : 0);
  }
  return excess.reduce((sum, each) => sum + Math.abs(each), 0) / items.length;
}
