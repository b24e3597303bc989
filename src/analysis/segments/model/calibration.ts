/** Rising steps from a raw probability to the share of labels that are right there. */
export type CalibrationSteps = readonly (readonly [raw: number, right: number])[];

/**
 * What a raw probability is worth: linear between the steps, flat beyond them. Without steps it is
 * taken as it is.
 */
export function calibrated(steps: CalibrationSteps, raw: number): number {
  let [lowRaw, lowRight] = steps[0] ?? [raw, raw];
  if (raw <= lowRaw) {
    return lowRight;
  }
  for (const [highRaw, highRight] of steps) {
    if (raw <= highRaw) {
      const share = (raw - lowRaw) / (highRaw - lowRaw);
      return lowRight + share * (highRight - lowRight);
    }
    [lowRaw, lowRight] = [highRaw, highRight];
  }
  return lowRight;
}
