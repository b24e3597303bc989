import { element } from '../dom';
import { csvOf } from './csv';
import { axisOf, type ChartSpec, formatX, valueAt, xsOf } from './spec';

/** The same values as a table: for screen readers, and for whoever wants the figures. */
export function chartTable(spec: ChartSpec): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, spec.x.label),
    ...spec.lines.map(({ name }) => element('th', { scope: 'col' }, name)),
  );
  const rows = xsOf(spec).map((x) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, formatX(spec, x)),
      ...spec.lines.map((line) => {
        const value = valueAt(line, x);
        return element('td', {}, value === undefined ? '' : axisOf(spec, line).format(value));
      }),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, spec.title),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
}

/** The values in full, with a line of names. */
export function chartCsv(spec: ChartSpec): string {
  return csvOf([
    [spec.x.label, ...spec.lines.map(({ name }) => name)],
    ...xsOf(spec).map((x) => [x, ...spec.lines.map((line) => valueAt(line, x))]),
  ]);
}
