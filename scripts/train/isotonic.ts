import type { CalibrationSteps } from '../../src/analysis/segments/model/calibration';

interface Pool {
  raw: number;
  right: number;
  count: number;
}

/** Points that a step holds at least, so that one sentence does not make a step. */
const pointsInStep = 200;

/**
 * Isotonic regression by pooling adjacent violators: the rising steps that come nearest to the
 * outcomes of kept-back predictions.
 */
export function isotonicSteps(
  points: readonly { readonly raw: number; readonly right: boolean }[],
): CalibrationSteps {
  const pools: Pool[] = [];
  const sorted = [...points].sort((a, b) => a.raw - b.raw);
  for (let at = 0; at < sorted.length; at += pointsInStep) {
    const chunk = sorted.slice(at, at + pointsInStep);
    pools.push({
      raw: chunk.reduce((sum, { raw }) => sum + raw, 0),
      right: chunk.filter(({ right }) => right).length,
      count: chunk.length,
    });
    mergeViolators(pools);
  }
  return pools.map(({ raw, right, count }) => [rounded(raw / count), rounded(right / count)]);
}

function mergeViolators(pools: Pool[]): void {
  for (;;) {
    const last = pools.at(-1);
    const before = pools.at(-2);
    if (!last || !before || before.right / before.count < last.right / last.count) {
      return;
    }
    before.raw += last.raw;
    before.right += last.right;
    before.count += last.count;
    pools.pop();
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
