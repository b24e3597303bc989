import { element, plainButton } from '../dom';
import type { ChartKind } from './chartKind';
import { type CopyActions, markupOf } from './copying';

/** What stands below every chart: its table, and copies of it. */
export function chartTools(
  chart: ChartKind,
  key: string,
  actions: CopyActions,
  drawing: () => SVGSVGElement | undefined,
): HTMLElement {
  const copyDrawing = (copy: (drawing: SVGSVGElement) => void) => (): void => {
    const drawn = drawing();
    if (drawn !== undefined) {
      copy(drawn);
    }
  };
  const copies: readonly (readonly [string, () => void])[] = [
    ['SVG', copyDrawing((drawn) => actions.copy(markupOf(drawn)))],
    ['PNG', copyDrawing((drawn) => actions.copyPicture(drawn))],
    ['CSV', () => actions.copy(chart.csv())],
  ];
  return element(
    'div',
    { class: 'chart-tools' },
    element(
      'details',
      { class: 'chart-table', 'data-key': `${key}:table` },
      element('summary', {}, 'As a table'),
      chart.table(),
    ),
    ...copies.map(([name, copy]) =>
      plainButton(
        {
          class: 'link',
          'data-key': `${key}:${name}`,
          'aria-label': `Copy ${name}: ${chart.title}`,
        },
        copy,
        `Copy ${name}`,
      ),
    ),
  );
}
