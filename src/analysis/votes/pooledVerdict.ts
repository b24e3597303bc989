/**
 * How right a cluster is where its members were judged differently: the mean of the verdicts, each
 * weighted by `weights` if given. Taking the last verdict instead would make the score depend on
 * the order. `undefined` without a verdict. Example: true and false give 0.5.
 */
export function pooledVerdict(
  verdicts: readonly (boolean | undefined)[],
  weights?: readonly number[],
): number | undefined {
  let sum = 0;
  let total = 0;
  verdicts.forEach((verdict, index) => {
    const weight = weights === undefined ? 1 : (weights[index] ?? 0);
    if (verdict !== undefined && Number.isFinite(weight)) {
      sum += verdict ? weight : 0;
      total += weight;
    }
  });
  return total === 0 ? undefined : sum / total;
}
