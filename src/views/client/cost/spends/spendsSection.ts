import type { SpendsView } from '../../../protocol/cost';
import { ChartView } from '../../charts/chartView';
import { barChart } from '../../charts/barChart';
import { hint } from '../../messages';
import type { Actions } from '../actions';
import { type Section, sectionOf } from '../../section';
import type { UiState } from '../uiState';
import { spendsChart } from './spendsChart';
import { spendsTable } from './spendsTable';

/** Where the output's tokens, byte-seconds and dollars went. */
export function spendsSection(spends: SpendsView, ui: UiState, actions: Actions): Section {
  const title = 'Where it went';
  if (spends.total.tokens === 0) {
    return sectionOf(title, [], hint('The trajectory has no output.'));
  }
  const chart = new ChartView(barChart(spendsChart(spends)), 'spends', actions);
  return sectionOf(
    title,
    [chart],
    chart.element,
    spendsTable(spends, ui, actions),
    ...(spends.groups.length === 0 ? [hint('There is no thought to take apart.')] : []),
    ...(spends.afterSettled === undefined
      ? [hint('No answer was stated on the way, so that nothing came after it was settled.')]
      : []),
  );
}
