import type { StepErrors } from '../../protocol/tree';
import { ChartView } from '../charts/chartView';
import { lineChart } from '../charts/lineChart';
import type { ChartSpec } from '../charts/spec';
import { element } from '../dom';
import { formatCount, formatShare } from '../format';
import { hint } from '../messages';
import { sectionHeading } from '../verdict';
import type { Actions } from './actions';

export interface ErrorsSection {
  readonly element: HTMLElement;
  readonly chart?: ChartView;
}

/** How often rollouts end right by their number of steps, beside what independent errors leave. */
export function errorsSection(errors: StepErrors, actions: Actions): ErrorsSection {
  const heading = sectionHeading('Right by number of steps');
  const { perStep, counts } = errors;
  if (perStep === undefined || counts.length < 2) {
    const words = 'It takes rollouts of different lengths that are known to be right or wrong.';
    return { element: element('section', {}, heading, hint(words)) };
  }
  const chart = new ChartView(lineChart(errorsChart(errors)), 'errors', actions);
  const judged = counts.reduce((sum, { n }) => sum + n, 0);
  const words =
    `Over ${formatCount(judged)} judged rollouts, each step is right with probability ` +
    `${(100 * perStep).toFixed(2)} % if errors are independent (maximum likelihood). The interval is ` +
    `Wilson’s at 95 %.`;
  return { element: element('section', {}, heading, hint(words), chart.element), chart };
}

function errorsChart({ counts }: StepErrors): ChartSpec {
  return {
    title: 'Share of right rollouts by number of steps',
    x: { label: 'Steps', scale: 'linear', continuous: true },
    left: { label: 'Right', format: formatShare, end: 1 },
    lines: [
      {
        name: 'Seen',
        axis: 'left',
        points: counts.map(({ steps, share }) => ({ x: steps, y: share })),
      },
      {
        name: 'Independent errors',
        axis: 'left',
        points: counts.map(({ steps, expected }) => ({ x: steps, y: expected })),
      },
      {
        name: 'Lowest of the interval',
        axis: 'left',
        points: counts.map(({ steps, interval }) => ({ x: steps, y: interval.low })),
      },
      {
        name: 'Highest of the interval',
        axis: 'left',
        points: counts.map(({ steps, interval }) => ({ x: steps, y: interval.high })),
      },
    ],
  };
}
