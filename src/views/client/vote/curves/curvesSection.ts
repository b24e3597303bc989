import { Disposable } from '../../../../base/lifecycle';
import type { VoteGroup } from '../../../protocol/vote';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import { votesChart } from '../../charts/votesChart';
import { element, plainButton } from '../../dom';
import { sectionHeading } from '../../verdict';
import type { Actions } from '../actions';

/** What more votes bring and what they cost, or why that cannot be said. */
export class CurvesSection extends Disposable {
  readonly element: HTMLElement;
  private readonly chart: ChartView | undefined;

  constructor({ curves, gold, siblings }: VoteGroup, actions: Actions) {
    super();
    if (curves !== undefined && siblings.length > 1) {
      this.chart = this.register(new ChartView(lineChart(votesChart(curves)), 'curves', actions));
    }
    this.element = element(
      'section',
      { class: 'curves', 'aria-label': 'Votes and their cost' },
      sectionHeading(
        'Votes and their cost',
        plainButton({ class: 'link', 'data-key': 'cost' }, () => actions.showCost(), 'Show cost'),
      ),
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
