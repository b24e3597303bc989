import type { ChoiceReport, RewardReport } from '../../../protocol/rewards';
import type { ChartSpec } from '../../charts/spec';
import { formatShare } from '../../format';
import { oneLine } from '../../inertText';

/** The ceiling is one more line, and more than six cannot be told apart. */
const mostChoices = 5;

/**
 * How often the best of n is right by each reward, between chance and what any ranking can reach.
 * `undefined` where no problem has siblings, or nobody ranks them.
 */
export function bestOfNChart({ bestOfN, choices }: RewardReport): ChartSpec | undefined {
  const drawn = choices.filter(isDrawn).slice(0, mostChoices);
  if (bestOfN === undefined || drawn.length === 0) {
    return undefined;
  }
  const { ns, any, chance } = bestOfN;
  const pointsOf = (values: readonly number[]) => ns.map((x, at) => ({ x, y: values[at] ?? 0 }));
  const curves = drawn.map(({ bestOfN: curve = [] }) => curve);
  return {
    title: 'Share right of the best of n',
    x: { label: 'samples n', scale: (ns.at(-1) ?? 0) > 16 ? 'log2' : 'linear' },
    left: {
      label: 'right',
      format: formatShare,
      start: startBelow([chance, ...curves.flat()]),
      end: 1,
    },
    lines: [
      ...drawn.map(({ title }, at) => ({
        name: oneLine(title, 32),
        axis: 'left' as const,
        points: pointsOf(curves[at] ?? []),
      })),
      { name: 'any of them right', axis: 'left', points: pointsOf(any) },
    ],
    limits: [{ name: 'taken by chance', axis: 'left', value: chance }],
  };
}

/** Where an axis of shares begins, so that those of an easy file do not lie on each other. */
function startBelow(shares: readonly number[]): number {
  const lowest = shares.reduce((low, share) => Math.min(low, share), 1);
  return lowest < 0.5 ? 0 : Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
}

/** The outcome of each source, and its weakest step; the verifiers’ share says more than that. */
function isDrawn({ id, reduction, bestOfN }: ChoiceReport): boolean {
  const isWeakest = reduction === 'min' && !id.startsWith('verifiers');
  return bestOfN !== undefined && (reduction === undefined || isWeakest);
}
