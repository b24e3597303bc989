import type { Histogram } from '../../../protocol/table';
import { element } from '../../dom';
import { formatCompact, formatCount, plural } from '../../format';
import { type Bounds, barHeights, boundsOf } from './bins';
import { chooseByPointer, moveByKeys } from './histogramInput';

/**
 * How a column's values are spread. A bar is a button: pointed at it says its values and how many
 * there are, clicked it asks for them, dragged over several it asks for all of these. One bar is a
 * stop of the Tab key, arrows go on from it.
 */
export function histogramChart(
  histogram: Histogram,
  title: string,
  onRange: (bounds: Bounds) => void,
): HTMLElement {
  const { counts } = histogram;
  const heights = barHeights(counts);
  const bars = counts.map((count, at) => bar(histogram, count, at, heights[at] ?? 0, title));
  bars[0]?.setAttribute('tabindex', '0');
  const plot = element('div', { class: 'bars', role: 'toolbar', 'aria-label': title }, ...bars);
  chooseByPointer(plot, bars, (first, last) => onRange(boundsOf(histogram, first, last)));
  moveByKeys(plot, bars);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return element(
    'figure',
    { class: 'histogram' },
    element(
      'figcaption',
      {},
      element('span', {}, title),
      element('span', { class: 'most' }, `tallest ${formatCompact(most)}`),
    ),
    plot,
    axis(histogram),
    table(histogram, title),
  );
}

function bar(
  histogram: Histogram,
  count: number,
  at: number,
  height: number,
  title: string,
): HTMLElement {
  const words = `${rangeWords(histogram, at)} ${title.toLowerCase()}: ${plural(count, 'trajectory', 'trajectories')}`;
  const fill = element('span', { class: 'histogram-fill' });
  fill.style.height = `${height * 100}%`;
  return element(
    'button',
    { type: 'button', class: 'histogram-bar', tabindex: -1, title: words, 'aria-label': words },
    fill,
  );
}

function rangeWords(histogram: Histogram, at: number): string {
  const { low, high } = boundsOf(histogram, at, at);
  return low === high ? value(low) : `${value(low)}–${value(high)}`;
}

function value(number: number): string {
  return Number.isInteger(number) ? formatCount(number) : String(Number(number.toPrecision(4)));
}

/** The first edge, the last one and one between. */
function axis({ edges }: Histogram): HTMLElement {
  const middle = edges[Math.floor(edges.length / 2)];
  const named = edges.length > 4 ? [edges[0], middle, edges.at(-1)] : [edges[0], edges.at(-1)];
  const labels = named.map((edge) => element('span', {}, edge === undefined ? '' : short(edge)));
  return element('div', { class: 'histogram-axis', 'aria-hidden': 'true' }, ...labels);
}

function short(edge: number): string {
  return Number.isInteger(edge) ? formatCompact(edge) : String(Number(edge.toPrecision(2)));
}

/** The same in a table that only screen readers meet. */
function table(histogram: Histogram, title: string): HTMLElement {
  const head = element('tr', {}, element('th', {}, title), element('th', {}, 'Trajectories'));
  const rows = histogram.counts.map((count, at) =>
    element(
      'tr',
      {},
      element('td', {}, rangeWords(histogram, at)),
      element('td', {}, formatCount(count)),
    ),
  );
  return element('table', { class: 'visually-hidden' }, head, ...rows);
}
