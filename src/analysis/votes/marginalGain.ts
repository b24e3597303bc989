/** What one more vote brings. */
export interface MarginalGain {
  readonly k: number;
  /** `maj@k - maj@(k-1)`, per vote where k grows in larger steps; below 0 where it falls. */
  readonly gain: number;
  /** The same per 1,000 further output tokens; `undefined` where no tokens are known. */
  readonly gainPer1000Tokens: number | undefined;
}

/**
 * The gain of each k over the one before, on a curve such as majority@k. `meanTokens` is the mean
 * output of a sample. Example: from .444 to .5 at 1,500 tokens is .056, or .037 per 1,000 tokens.
 */
export function marginalGains(
  curve: Readonly<Record<string, number>>,
  meanTokens: number,
): MarginalGain[] {
  const points = Object.entries(curve)
    .map(([k, value]) => [Number(k), value] as const)
    .sort(([a], [b]) => a - b);
  return points.slice(1).map(([k, value], index) => {
    const [before, valueBefore] = points[index] ?? [k - 1, value];
    const gain = (value - valueBefore) / (k - before);
    return {
      k,
      gain,
      gainPer1000Tokens: meanTokens > 0 ? (gain / meanTokens) * 1000 : undefined,
    };
  });
}
