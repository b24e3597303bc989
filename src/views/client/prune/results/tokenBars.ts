import type { TokenHistogram } from '../../../protocol/prune';
import { element } from '../../dom';
import { formatCompact, formatCount } from '../../format';

/** How long trajectories are: those that were read, and in front of them those that stay. */
export function tokenBars({ edges, read, kept }: TokenHistogram): HTMLElement {
  const most = read.reduce((a, b) => Math.max(a, b), 1);
  const rangeOf = (at: number): string =>
    `${formatCount(edges[at] ?? 0)}–${formatCount((edges[at + 1] ?? 1) - 1)}`;
  const bars = read.map((count, at) =>
    element(
      'span',
      {
        class: 'token-bin',
        title: `${rangeOf(at)} tokens: ${formatCount(kept[at] ?? 0)} of ${formatCount(count)} kept`,
      },
      fill('token-read', count / most),
      fill('token-kept', (kept[at] ?? 0) / most),
    ),
  );
  return element(
    'figure',
    { class: 'token-bars' },
    element(
      'figcaption',
      {},
      element('span', {}, 'Output tokens of each'),
      legend('token-kept', 'kept'),
      legend('token-read', 'read'),
      element('span', { class: 'most' }, `tallest ${formatCompact(most)}`),
    ),
    element('div', { class: 'token-plot', 'aria-hidden': 'true' }, ...bars),
    axis(edges),
    table(read, kept, rangeOf),
  );
}

/** What there is at all is seen, however little. */
function fill(name: string, share: number): HTMLElement {
  const made = element('span', { class: ['token-fill', name] });
  made.style.height = share === 0 ? '0' : `max(2px, ${100 * share}%)`;
  return made;
}

function legend(name: string, word: string): HTMLElement {
  return element(
    'span',
    { class: 'token-legend' },
    element('span', { class: ['token-swatch', name], 'aria-hidden': 'true' }),
    word,
  );
}

function axis(edges: readonly number[]): HTMLElement {
  const named = [edges[0], edges[Math.floor(edges.length / 2)], edges.at(-1)];
  return element(
    'div',
    { class: 'token-axis', 'aria-hidden': 'true' },
    ...named.map((edge) => element('span', {}, edge === undefined ? '' : formatCompact(edge))),
  );
}

/** The same in a table that only screen readers meet. */
function table(
  read: readonly number[],
  kept: readonly number[],
  rangeOf: (at: number) => string,
): HTMLElement {
  const rowOf = (tag: 'th' | 'td', cells: readonly string[]): HTMLElement =>
    element('tr', {}, ...cells.map((cell) => element(tag, {}, cell)));
  return element(
    'table',
    { class: 'visually-hidden' },
    rowOf('th', ['Output tokens', 'Read', 'Kept']),
    ...read.map((count, at) =>
      rowOf('td', [rangeOf(at), formatCount(count), formatCount(kept[at] ?? 0)]),
    ),
  );
}
