import { formatUsd } from '../../../analysis/cost/format';
import type { ApiRow, CostView } from '../../protocol/cost';
import { barChart } from '../charts/barChart';
import type { BarSpec } from '../charts/barSpec';
import { ChartView } from '../charts/chartView';
import { type Child, element, quoted } from '../dom';
import { oneLine } from '../inertText';
import { hint } from '../messages';
import type { Actions } from './actions';
import { formula } from './formula';
import { type Section, sectionOf } from '../section';

/** The trajectory on hardware of one's own and by API, with whose price it is and of when. */
export function apiSection({ api, model }: CostView, actions: Actions): Section {
  const priced = api.filter(({ usd }) => usd !== undefined);
  const chart =
    priced.length > 1 ? new ChartView(barChart(chartOf(priced)), 'api', actions) : undefined;
  return sectionOf(
    'Self-hosted or by API',
    chart === undefined ? [] : [chart],
    chart?.element,
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        { class: 'figures api' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...['', 'Dollars', 'Price', ''].map((head) => element('th', { scope: 'col' }, head)),
          ),
        ),
        element('tbody', {}, ...api.map(row)),
      ),
    ),
    ...(model === undefined
      ? [hint('The file names no model, so that the API which was called cannot be priced.')]
      : []),
  );
}

function chartOf(rows: readonly ApiRow[]): BarSpec {
  return {
    title: 'The trajectory, self-hosted and by API',
    rowLabel: 'served by',
    axis: { label: 'US dollars for the trajectory', format: formatUsd },
    series: [{ name: 'dollars', format: formatUsd }],
    rows: rows.map((each) => ({ name: nameOf(each), amounts: [each.usd] })),
  };
}

function nameOf({ id, model }: ApiRow): string {
  const name = oneLine(model, 40);
  return {
    selfHosted: `Self-hosted ${name}`,
    recorded: `${name} by API`,
    cached: `… with its prompt cached`,
    served: `${name} by API`,
  }[id];
}

function row(each: ApiRow): HTMLElement {
  const { id, usd, explanation } = each;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, quoted(nameOf(each), 'name', each.model)),
    element('td', {}, usd === undefined ? '–' : formatUsd(usd)),
    element('td', { class: 'words' }, ...priceText(each)),
    element('td', { class: 'how' }, explanation && formula(explanation, `api:${id}`)),
  );
}

function priceText({ id, usd, provider, date, source, counts }: ApiRow): readonly Child[] {
  if (id === 'selfHosted') {
    return [
      usd === undefined ? 'The profile cannot serve it.' : 'Accelerators by the hour, as set.',
    ];
  }
  if (usd === undefined) {
    return ['This model has no API price in the list.'];
  }
  const usage = counts === 'reported' ? 'usage as reported' : 'tokens as counted here';
  return [quoted(oneLine(provider ?? '', 40)), `, as of ${date ?? ''}, ${source ?? ''}; ${usage}`];
}
