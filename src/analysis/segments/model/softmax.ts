/** Parts of one that the tables tell apart. */
const parts = 1024;
/** Below this power what is left says nothing. */
const lowest = -64;

const wholes = Float64Array.from({ length: 1 - lowest }, (_, power) => Math.exp(-power));
const fractions = Float64Array.from({ length: parts }, (_, part) => Math.exp(-part / parts));

/**
 * `Math.exp(power)` for a power of 0 or less, to twelve digits; 0 below -64. Some hundred of them
 * are taken for each span, for which the exact function is several times too slow.
 */
export function fallingExp(power: number): number {
  if (!(power > lowest)) {
    return 0;
  }
  const scaled = -power * parts;
  const part = Math.floor(scaled);
  const rest = (scaled - part) / parts;
  // The series of exp(-rest), whose next term is below 1e-13.
  const near = 1 - rest * (1 - rest * (1 / 2 - rest / 6));
  return (wholes[part >> 10] ?? 0) * (fractions[part & (parts - 1)] ?? 0) * near;
}

/** Turns log-odds into probabilities, in place. */
export function softmax(values: Float64Array): void {
  let highest = -Infinity;
  for (const value of values) {
    highest = Math.max(highest, value);
  }
  let total = 0;
  for (let at = 0; at < values.length; at += 1) {
    const share = fallingExp((values[at] ?? 0) - highest);
    values[at] = share;
    total += share;
  }
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (values[at] ?? 0) / total;
  }
}
