import { wilson } from '../votes/wilson';

/** The rollouts with one number of steps, and how many of them are right. */
export interface RightBySteps {
  readonly steps: number;
  readonly n: number;
  readonly right: number;
  readonly share: number;
  /** Wilson interval (95 %) of the share. */
  readonly interval: { readonly low: number; readonly high: number };
  /** What independent errors of the fitted rate would leave right. */
  readonly expected: number;
}

export interface StepErrors {
  /** The chance that one step is right, fitted to all rollouts; absent without any. */
  readonly perStep?: number;
  /** By number of steps, ascending. */
  readonly counts: readonly RightBySteps[];
}

/**
 * The probability of ending right when each of `steps` steps is right with probability `perStep`,
 * independently of the others. Example: 0.95 ten times is 0.5987.
 */
export function independentSteps(perStep: number, steps: number): number {
  return perStep ** steps;
}

/**
 * How often rollouts end right by their number of steps, beside what independent errors would give.
 * The chance of a step is fitted by maximum likelihood. Rollouts without steps are left out.
 */
export function rightBySteps(
  rollouts: readonly { readonly steps: number; readonly correct: boolean }[],
): StepErrors {
  const counts = new Map<number, { n: number; right: number }>();
  for (const { steps, correct } of rollouts) {
    const count = counts.get(steps) ?? { n: 0, right: 0 };
    count.n += 1;
    count.right += correct ? 1 : 0;
    counts.set(steps, count);
  }
  counts.delete(0);
  const ordered = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([steps, each]) => ({ steps, ...each }));
  const perStep = fitPerStep(ordered);
  return {
    ...(perStep !== undefined && { perStep }),
    counts: ordered.map(({ steps, n, right }) => ({
      steps,
      n,
      right,
      share: right / n,
      interval: wilson(right, n),
      expected: independentSteps(perStep ?? 0, steps),
    })),
  };
}

/**
 * The p that makes right ~ Binomial(n, p^steps) most likely. The slope of the log-likelihood in
 * ln p, `sum steps (right - wrong p^steps / (1 - p^steps))`, falls with p, so it is found by bisection.
 */
function fitPerStep(
  counts: readonly { readonly steps: number; readonly n: number; readonly right: number }[],
): number | undefined {
  const right = counts.reduce((sum, each) => sum + each.right, 0);
  const n = counts.reduce((sum, each) => sum + each.n, 0);
  if (n === 0 || right === 0 || right === n) {
    return n === 0 ? undefined : right / n;
  }
  const slope = (p: number): number =>
    counts.reduce((sum, each) => {
      const survives = p ** each.steps;
      return sum + each.steps * (each.right - ((each.n - each.right) * survives) / (1 - survives));
    }, 0);
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
