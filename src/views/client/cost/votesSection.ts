import { assertNever } from '../../../base/errors';
import type { VotesView } from '../../protocol/cost';
import { ChartView } from '../charts/chartView';
import { lineChart } from '../charts/lineChart';
import { votesChart } from '../charts/votesChart';
import { formatCount } from '../format';
import { shortened } from '../inertText';
import { hint } from '../messages';
import type { Actions } from './actions';
import { formula } from './formula';
import { type Section, sectionOf } from '../section';

const title = 'What more votes cost, and bring';

/** The cost of 1 to n votes of the sibling group beside how often that many are right. */
export function votesSection(votes: VotesView, actions: Actions): Section {
  switch (votes.kind) {
    case 'loading':
      return sectionOf(title, [], hint('Reading the siblings…'));
    case 'failed':
      return sectionOf(
        title,
        [],
        hint(`The siblings could not be read: ${shortened(votes.message, 500)}`),
      );
    case 'alone':
      return sectionOf(title, [], hint('The trajectory has no siblings, so there is no vote.'));
    case 'votes': {
      const chart = new ChartView(lineChart(votesChart(votes.curves)), 'votes', actions);
      return sectionOf(
        title,
        [chart],
        chart.element,
        ...missing(votes),
        formula(votes.explanation, 'votes', `Formula of all ${formatCount(votes.siblings)} votes`),
      );
    }
    default:
      return assertNever(votes);
  }
}

function missing({ curves }: Extract<VotesView, { kind: 'votes' }>): readonly HTMLElement[] {
  return [
    ...(curves.lines.length === 0
      ? [hint('The file does not say which answers are right, so there is no accuracy beside it.')]
      : []),
    ...(curves.usd === undefined
      ? [hint('The profile cannot serve every sibling, so tokens stand in place of dollars.')]
      : []),
  ];
}
