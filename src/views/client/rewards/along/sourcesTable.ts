import type { RewardLine } from '../../../protocol/rewards';
import { type Child, element, plainButton } from '../../dom';
import { formatCount, formatReward } from '../../format';
import { oneLine } from '../../inertText';
import type { Actions } from '../actions';
import { figuresTable } from '../table';

const scaleWords = {
  judgement: 'right 1, neutral 0, wrong −1',
  probability: 'chances from 0 to 1',
  value: 'values of its own',
} as const;

/** What each source says of the trajectory. */
export function sourcesTable(sources: readonly RewardLine[], actions: Actions): HTMLElement {
  return figuresTable(
    'Sources of rewards',
    sources,
    { title: 'Source', cell: ({ title }) => element('bdi', { title }, oneLine(title, 60)) },
    [
      { title: 'Of the whole', cell: ({ outcome }) => figure(outcome) },
      { title: 'Steps rated', cell: ({ points }) => formatCount(points.length) },
      { title: 'Weakest step', cell: (line) => figure(weakestOf(line)) },
      { title: 'First bad step', cell: (line) => firstBad(line, actions) },
      {
        title: 'Rewards of steps are',
        words: true,
        cell: ({ points, scale }) => (points.length > 0 ? scaleWords[scale] : '–'),
      },
    ],
  );
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : formatReward(value);
}

function weakestOf({ points }: RewardLine): number | undefined {
  return points.length === 0
    ? undefined
    : points.reduce((low, { reward }) => Math.min(low, reward), Infinity);
}

function firstBad({ id, points, firstBad: at }: RewardLine, actions: Actions): Child {
  const point = points[at ?? -1];
  return point === undefined
    ? points.length > 0
      ? 'none'
      : '–'
    : plainButton(
        { class: 'link', 'data-key': `bad:${id}`, title: 'Go to the step' },
        () => actions.openStep(point),
        `step ${formatCount(point.step + 1)}: ${formatReward(point.reward)}`,
      );
}
