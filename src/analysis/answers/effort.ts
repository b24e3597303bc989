/**
 * The deadline of a comparison, counted in steps instead of time: so one pair has one verdict on
 * every machine, and no answer can hold up its thread. A step is about the evaluation of one node
 * of a formula; the limit stands for some tens of milliseconds.
 */
const limit = 400_000;

/** A comparison used up its steps. */
class EffortExceeded extends Error {}

/** Steps left; comparisons are synchronous, so that there is one at a time. */
let left = Number.POSITIVE_INFINITY;

/** Takes steps off; ends the comparison that is under way when none are left. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) {
    throw new EffortExceeded('The comparison takes too long');
  }
}

/** Runs `work` with the steps of one comparison; `otherwise` where they do not suffice. */
export function withinLimit<T>(work: () => T, otherwise: () => T): T {
  const outside = left;
  left = Math.min(outside, limit);
  try {
    return work();
  } catch (error) {
    if (error instanceof EffortExceeded) {
      return otherwise();
    }
    throw error;
  } finally {
    left = outside;
  }
}
