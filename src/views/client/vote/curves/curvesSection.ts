import { Disposable } from '../../../../base/lifecycle';
import type { Curves, VoteGroup } from '../../../protocol/vote';
import type { ChartLine, ChartSpec } from '../../charts/spec';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import { element } from '../../dom';
import { formatCompact, formatShare, formatUsd } from '../../format';
import { sectionHeading } from '../../verdict';
import type { Actions } from '../actions';

/** What more votes bring and what they cost, or why that cannot be said. */
export class CurvesSection extends Disposable {
  readonly element: HTMLElement;
  private readonly chart: ChartView | undefined;

  constructor({ curves, gold, siblings }: VoteGroup, actions: Actions) {
    super();
    if (curves !== undefined && siblings.length > 1) {
      this.chart = this.register(new ChartView(lineChart(chartOf(curves)), 'curves', actions));
    }
    this.element = element(
      'section',
      { class: 'curves', 'aria-label': 'Votes and their cost' },
      sectionHeading('Votes and their cost'),
      this.chart?.element ??
        element(
          'p',
          { class: 'nothing' },
          siblings.length < 2
            ? 'One sibling alone has no curve.'
            : gold === undefined
              ? 'No curves: the file says of no answer that it is right. Mark one as gold to see them.'
              : 'No curves: some answers cannot be told right or wrong.',
        ),
    );
  }

  afterAttached(): void {
    this.chart?.afterAttached();
  }
}

function chartOf({ ks, lines, tokens, usd }: Curves): ChartSpec {
  const costs: readonly (readonly [string, readonly number[]])[] =
    usd === undefined
      ? [['output tokens', tokens]]
      : [
          ['cost, each alone', usd.naive],
          ['cost, prompt shared', usd.shared],
        ];
  return {
    title: 'Chance to be right and cost by number of votes',
    x: { label: 'votes k', scale: (ks.at(-1) ?? 0) > 16 ? 'log2' : 'linear' },
    left: { label: 'right', format: formatShare, end: 1 },
    right:
      usd === undefined
        ? { label: 'tokens', format: formatCompact }
        : { label: 'US dollars', format: formatUsd },
    lines: [
      ...lines.map(({ name, points }): ChartLine => ({ name, axis: 'left', points })),
      ...costs.map(([name, values]): ChartLine => ({
        name,
        axis: 'right',
        points: ks.map((x, at) => ({ x, y: values[at] ?? 0 })),
      })),
    ],
  };
}
