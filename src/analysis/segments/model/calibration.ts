/** Rising steps from a raw probability to the share of labels that are right there. */
export type CalibrationSteps = readonly (readonly [raw: number, right: number])[];

/**
 * What a raw probability is worth: linear between the steps, flat beyond them. Without steps it is
 * taken as it is.
 */
export function calibrated(steps: CalibrationSteps, raw: number): number {
  const above = firstAtLeast(steps, raw);
  const [low, high] = [steps[above - 1], steps[above]];
  if (low === undefined || high === undefined) {
    return (low ?? high)?.[1] ?? raw;
  }
  return low[1] + ((raw - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
}

/** The first step that is not below a raw probability; the number of steps where all are. */
function firstAtLeast(steps: CalibrationSteps, raw: number): number {
  let from = 0;
  let end = steps.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((steps[middle]?.[0] ?? 0) < raw) {
      from = middle + 1;
    } else {
      end = middle;
    }
  }
  return from;
}
