import type { RewardReport } from '../../../protocol/rewards';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import { plural } from '../../format';
import { hint } from '../../messages';
import { type Section, sectionOf } from '../../section';
import type { Actions } from '../actions';
import { bestOfNChart } from './bestOfNChart';

/** Best of n by each reward, outcome against process; nothing where there is none to draw. */
export function bestOfNSection(report: RewardReport, actions: Actions): readonly Section[] {
  const spec = bestOfNChart(report);
  if (spec === undefined) {
    return [];
  }
  const chart = new ChartView(lineChart(spec), 'bestOfN', actions);
  const counted = plural(report.bestOfN?.problems ?? 0, 'problem');
  return [
    sectionOf(
      'Outcome against process: best of n',
      [chart],
      chart.element,
      hint(
        `Over ${counted}, exact over all subsets of n siblings. A sibling without a reward ranks last.`,
      ),
    ),
  ];
}
