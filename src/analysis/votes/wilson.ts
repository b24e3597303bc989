/** The 97.5 % point of the normal distribution, for intervals of 95 %. */
export const z95 = 1.959963984540054;

/**
 * The Wilson score interval for a share (Wilson 1927): with p = s/n it is
 * `(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Unlike p ± z·σ it stays inside [0, 1].
 * Without trials it is [0, 1]. Example: `wilson(3, 4)` is about [0.301, 0.954].
 */
export function wilson(
  successes: number,
  trials: number,
  z = z95,
): { readonly low: number; readonly high: number } {
  if (trials === 0) {
    return { low: 0, high: 1 };
  }
  const p = successes / trials;
  const square = (z * z) / trials;
  const middle = p + square / 2;
  const spread = z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials));
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - spread) / (1 + square)),
    high: successes === trials ? 1 : Math.min(1, (middle + spread) / (1 + square)),
  };
}
