import { element } from '../dom';
import { barLayout, rowHeight } from './barLayout';
import { amountText, type BarSpec } from './barSpec';
import type { ChartKind } from './chartKind';
import { csvOf } from './csv';
import { drawBars, fillOf } from './drawBars';
import type { Ink } from './ink';
import { svg } from './svg';

/** Rows of bars; the places to read are the rows. */
export function barChart(spec: BarSpec): ChartKind {
  return {
    title: spec.title,
    // The height does not depend on the width.
    height: barLayout(spec, 600).height,
    places: spec.rows.length,
    draw: (size, ink) => drawBars(spec, size, ink),
    nearest: (_x, y, { width }) => {
      const place = barLayout(spec, width).tops.findLastIndex((top) => top <= y);
      return place < 0 ? undefined : place;
    },
    marker: (place, { width }, ink) =>
      svg('rect', {
        x: 0,
        y: (barLayout(spec, width).tops[place] ?? 0) - 4,
        width,
        height: rowHeight(spec),
        fill: ink.foreground,
        'fill-opacity': 0.08,
      }),
    legend: (place, ink) => legend(spec, place, ink),
    table: () => table(spec),
    csv: () =>
      csvOf([
        [spec.rowLabel, ...spec.series.map(({ name }) => name)],
        ...spec.rows.map(({ name, amounts }) => [name, ...amounts]),
      ]),
  };
}

function legend(spec: BarSpec, place: number | undefined, ink: Ink): readonly HTMLElement[] {
  const row = place === undefined ? undefined : spec.rows[place];
  return [
    ...(row === undefined ? [] : [element('span', { class: 'chart-x' }, row.name)]),
    ...spec.series.map((series, at) =>
      element(
        'span',
        { class: 'chart-entry' },
        svg(
          'svg',
          { width: 14, height: 10, viewBox: '0 0 14 10', 'aria-hidden': 'true' },
          svg('rect', { x: 1, y: 1, width: 12, height: 8, ...fillOf(ink, at) }),
        ),
        series.name,
        row && element('b', {}, amountText(spec, series, row.amounts[at])),
      ),
    ),
  ];
}

function table(spec: BarSpec): HTMLElement {
  return element(
    'table',
    {},
    element('caption', {}, spec.title),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, spec.rowLabel),
        ...spec.series.map(({ name }) => element('th', { scope: 'col' }, name)),
      ),
    ),
    element(
      'tbody',
      {},
      ...spec.rows.map(({ name, amounts }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          ...spec.series.map((series, at) =>
            element('td', {}, amountText(spec, series, amounts[at])),
          ),
        ),
      ),
    ),
  );
}
