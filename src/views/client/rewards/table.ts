import { type Child, element } from '../dom';

/** A column of a table: its heading, what it is in a sentence, and whether it holds words. */
export interface Column<Row> {
  readonly title: string;
  readonly hint?: string;
  readonly words?: boolean;
  readonly cell: (row: Row) => Child | readonly Child[];
}

/** A table with a name in front of each row; it scrolls where there is too little room. */
export function figuresTable<Row>(
  label: string,
  rows: readonly Row[],
  name: Column<Row>,
  columns: readonly Column<Row>[],
  isChosen: (row: Row) => boolean = () => false,
): HTMLElement {
  const head = [name, ...columns].map(({ title, hint, words }, at) =>
    element(
      'th',
      { scope: 'col', title: hint, class: words === true || at === 0 ? 'words' : undefined },
      title,
    ),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      { class: isChosen(row) ? 'chosen' : undefined },
      element('th', { scope: 'row' }, ...childrenOf(name.cell(row))),
      ...columns.map(({ words, cell }) =>
        element('td', { class: words === true ? 'words' : undefined }, ...childrenOf(cell(row))),
      ),
    ),
  );
  return element(
    'div',
    { class: 'scroll' },
    element(
      'table',
      { class: 'figures', 'aria-label': label },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

function childrenOf(cell: Child | readonly Child[]): readonly Child[] {
  return Array.isArray(cell) ? (cell as readonly Child[]) : [cell as Child];
}
