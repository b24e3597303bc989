/**
 * Below this confidence a label is not shown in our own scheme, unless the user sets another: the
 * span is `unsure`. The confidence is the chance that the label's move is right, as measured on
 * problems not trained on.
 */
export const defaultLeastConfidence = 0.25;

/** Whether something can be a confidence: a number in [0, 1]. */
export function isConfidence(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
