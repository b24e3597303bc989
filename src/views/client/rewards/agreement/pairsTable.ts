import type { NamedSource, PairReport } from '../../../protocol/rewards';
import { element } from '../../dom';
import { formatCount } from '../../format';
import { oneLine } from '../../inertText';
import { figuresTable } from '../table';

const decimals = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** How far two sources agree with each other. */
export function pairsTable(pairs: readonly PairReport[]): readonly HTMLElement[] {
  const figure = (value: number | undefined): string =>
    value === undefined ? '–' : decimals.format(value).replace('-', '−');
  const name = ({ title }: NamedSource): HTMLElement =>
    element('bdi', { title }, oneLine(title, 30));
  const table = figuresTable(
    'Two sources',
    pairs,
    { title: 'Sources', cell: ({ left, right }) => [name(left), ' and ', name(right)] },
    [
      { title: 'Trajectories', cell: ({ trajectories }) => formatCount(trajectories) },
      {
        title: 'Kendall τ',
        hint: 'Rank correlation of the rewards of trajectories, ties corrected (tau-b)',
        cell: ({ tau }) => figure(tau),
      },
      {
        title: 'Pearson r',
        hint: 'Linear correlation of the rewards of trajectories',
        cell: ({ pearson }) => figure(pearson),
      },
      { title: 'Steps', cell: ({ steps }) => formatCount(steps) },
      {
        title: 'κ of signs',
        hint: 'Cohen’s kappa of good, neutral and bad steps',
        cell: ({ kappa }) => figure(kappa),
      },
    ],
  );
  return [element('h3', {}, 'Two sources with each other'), table];
}
