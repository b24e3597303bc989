import { element, setAttributes } from '../dom';
import { formatShare } from '../format';

/** A matrix to draw: a table whose cells are shaded by their share of their row. */
export interface HeatMap {
  readonly title: string;
  /** What rows and columns are, for the corner: `From` and `to`. */
  readonly rowAxis: string;
  readonly columnAxis: string;
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  readonly cell: (row: number, column: number) => HeatCell;
}

export interface Axis {
  readonly label: string;
  readonly title: string;
  readonly mark?: () => HTMLElement;
}

export interface HeatCell {
  /** Decides the shade, in [0, 1]. */
  readonly share: number;
  /** What the cell says. */
  readonly text: string;
  /** What it says on hover, and to who does not see it. */
  readonly title: string;
  /** It is to be marked: where rows and columns are the same, the diagonal. */
  readonly marked?: boolean;
}

/** Draws a matrix as a table: every value can be read, the shades only help. */
export function heatMap(map: HeatMap): HTMLElement {
  const head = element(
    'tr',
    {},
    element(
      'th',
      { class: 'corner', scope: 'col' },
      element('span', { class: 'row-axis' }, `${map.rowAxis} ↓`),
      element('span', { class: 'column-axis' }, `${map.columnAxis} →`),
    ),
    ...map.columns.map((axis) =>
      element(
        'th',
        { class: 'column', scope: 'col', title: axis.title },
        element('span', { class: 'column-name' }, axis.label),
        axis.mark?.(),
      ),
    ),
  );
  const rows = map.rows.map((axis, row) =>
    element(
      'tr',
      {},
      element('th', { class: 'row', scope: 'row', title: axis.title }, axis.mark?.(), axis.label),
      ...map.columns.map((_, column) => cellOf(map.cell(row, column))),
    ),
  );
  return element(
    'figure',
    { class: 'heat-map' },
    element('figcaption', {}, map.title),
    element(
      'div',
      { class: 'scroll' },
      element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
    ),
  );
}

function cellOf({ share, text, title, marked = false }: HeatCell): HTMLElement {
  const cell = element('td', { title, class: marked ? 'marked' : undefined }, text);
  setAttributes(cell, { 'aria-label': title });
  cell.style.setProperty('--share', `${Math.round(share * 100)}%`);
  cell.classList.toggle('strong', share >= 0.5);
  return cell;
}

/** What the shades mean. */
export function heatScale(words: string): HTMLElement {
  return element(
    'p',
    { class: 'heat-scale' },
    words,
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
      const step = element('span', { class: 'step' }, formatShare(share));
      step.style.setProperty('--share', `${share * 100}%`);
      step.classList.toggle('strong', share >= 0.5);
      return step;
    }),
  );
}
