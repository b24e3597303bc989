import { formatByteSeconds } from '../../../../analysis/cost/format';
import type { PruneAmounts, PruneCounts } from '../../../protocol/prune';
import { element } from '../../dom';
import { formatCount, formatShare, formatUsd } from '../../format';

const amounts: readonly {
  readonly name: string;
  readonly of: keyof PruneAmounts;
  readonly format: (value: number) => string;
}[] = [
  { name: 'Trajectories', of: 'trajectories', format: formatCount },
  { name: 'Problems', of: 'problems', format: formatCount },
  { name: 'Output tokens', of: 'tokens', format: formatCount },
  { name: 'Cost', of: 'usd', format: formatUsd },
  { name: 'KV cache', of: 'kvByteSeconds', format: formatByteSeconds },
];

/** What was read and what of it stays, side by side. */
export function amountsTable({ read, kept }: PruneCounts): HTMLElement {
  const columns = ['', 'kept', 'of', 'share'];
  return element(
    'table',
    { class: 'amounts' },
    element(
      'thead',
      {},
      element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name))),
    ),
    element(
      'tbody',
      {},
      ...amounts.map(({ name, of, format }) =>
        element(
          'tr',
          { 'data-amount': of },
          element('th', { scope: 'row' }, name),
          element('td', { class: 'kept' }, known(kept[of], format)),
          element('td', {}, known(read[of], format)),
          element('td', { class: 'share' }, read[of] > 0 ? formatShare(kept[of] / read[of]) : '–'),
        ),
      ),
    ),
  );
}

function known(value: number, format: (value: number) => string): string {
  return Number.isNaN(value) ? '–' : format(value);
}
