import type { ChoiceReport, RewardReport } from '../../../protocol/rewards';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import type { ChartSpec } from '../../charts/spec';
import { formatShare, plural } from '../../format';
import { oneLine } from '../../inertText';
import { hint } from '../../messages';
import { type Section, sectionOf } from '../../section';
import type { Actions } from '../actions';

/** The ceiling is one more line, and more than six cannot be told apart. */
const mostChoices = 5;

/** Best of n by each reward: outcome against process. Nothing where no problem has siblings. */
export function bestOfNSection(report: RewardReport, actions: Actions): readonly Section[] {
  const { bestOfN } = report;
  const drawn = report.choices.filter(isDrawn).slice(0, mostChoices);
  if (bestOfN === undefined || drawn.length === 0) {
    return [];
  }
  const { ns, any, chance, problems } = bestOfN;
  const pointsOf = (values: readonly number[]) => ns.map((x, at) => ({ x, y: values[at] ?? 0 }));
  const spec: ChartSpec = {
    title: 'Share right of the best of n',
    x: { label: 'samples n', scale: (ns.at(-1) ?? 0) > 16 ? 'log2' : 'linear' },
    left: { label: 'right', format: formatShare, end: 1 },
    lines: [
      ...drawn.map(({ title, bestOfN: curve = [] }) => ({
        name: oneLine(title, 32),
        axis: 'left' as const,
        points: pointsOf(curve),
      })),
      { name: 'any of them right', axis: 'left', points: pointsOf(any) },
    ],
    limits: [{ name: 'taken by chance', axis: 'left', value: chance }],
  };
  const chart = new ChartView(lineChart(spec), 'bestOfN', actions);
  return [
    sectionOf(
      'Outcome against process: best of n',
      [chart],
      chart.element,
      hint(
        `Over ${plural(problems, 'problem')}, exact over all subsets of n siblings. A sibling without a reward ranks last.`,
      ),
    ),
  ];
}

/** The outcome of each source, and its weakest step; the verifiers’ share says more than that. */
function isDrawn({ id, reduction, bestOfN }: ChoiceReport): boolean {
  const isWeakest = reduction === 'min' && !id.startsWith('verifiers');
  return bestOfN !== undefined && (reduction === undefined || isWeakest);
}
