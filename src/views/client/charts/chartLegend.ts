import { element } from '../dom';
import { type Ink, penOf } from './ink';
import type { ChartSpec } from './spec';
import { svg } from './svg';

/** The names of the lines, each with a stretch of it; their values at an x stand beside them. */
export function chartLegend(
  { lines }: ChartSpec,
  ink: Ink,
  valueOf: (name: string) => string | undefined,
): readonly HTMLElement[] {
  return lines.map(({ name, axis }) => {
    const place = lines.filter((each) => each.axis === axis).findIndex((it) => it.name === name);
    const { colour, dashes } = penOf(axis === 'left' ? ink.left : ink.right, place);
    const sample = svg(
      'svg',
      { width: 22, height: 8, viewBox: '0 0 22 8', 'aria-hidden': 'true' },
      svg('line', {
        x1: 0,
        x2: 22,
        y1: 4,
        y2: 4,
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': dashes,
      }),
    );
    const value = valueOf(name);
    return element(
      'span',
      { class: 'chart-entry' },
      sample,
      name,
      value === undefined ? undefined : element('b', {}, value),
    );
  });
}
