import type { TableColumn, TableRow, TrajectoryRow } from '../../../protocol/table';
import { element, quoted, setAttributes } from '../../dom';
import { formatCompact, formatCount, formatShare, formatUsd, plural } from '../../format';
import { oneLine, shortened } from '../../inertText';
import { cellContent, fileText, recordCell } from './cells';

type Heading = Extract<TableRow, { kind: 'group' }>;
type Problem = Extract<TableRow, { kind: 'problem' }>;
type Pending = Extract<TableRow, { kind: 'pending' }>;

/** The element that holds a row, which screen readers are told of by this name. */
export function rowElementId(row: number): string {
  return `row-${row}`;
}

/** One row of the view; without its data, a placeholder for it. */
export function rowElement(
  index: number,
  row: TableRow | undefined,
  columns: readonly TableColumn[],
): HTMLElement {
  const made = element('div', {
    role: 'row',
    id: rowElementId(index),
    class: ['row', row?.kind ?? 'placeholder'],
    // The header is the first row.
    'aria-rowindex': index + 2,
    'data-row': index,
  });
  made.append(...contents(row, columns));
  return made;
}

function contents(
  row: TableRow | undefined,
  columns: readonly TableColumn[],
): readonly HTMLElement[] {
  switch (row?.kind) {
    case undefined:
      return columns.map(({ kind }, at) => bone(kind, at));
    case 'pending':
      return columns.map((column, at) => pendingCell(column, at, row));
    case 'trajectory':
      return columns.map((column, at) => trajectoryCell(column, at, row));
    case 'group':
      return [spanning(columns, 'heading-cell', ...heading(row))];
    case 'problem':
      return [spanning(columns, 'problem-cell', ...problem(row))];
  }
}

function trajectoryCell(column: TableColumn, at: number, row: TrajectoryRow): HTMLElement {
  const { children, title } = cellContent(column.id, row);
  const made = cell(column.kind, at, ...children);
  setAttributes(made, { title });
  return made;
}

/** A record before it is annotated: where it stands, and what it says by itself. */
function pendingCell(column: TableColumn, at: number, row: Pending): HTMLElement {
  const { id, kind } = column;
  if (id === 'record') {
    const { children, title } = recordCell({ record: row.record, index: 0 }, row.line);
    const made = cell(
      kind,
      at,
      ...children,
      element('span', { class: 'visually-hidden' }, waiting),
    );
    setAttributes(made, { title: `${title ?? ''}, ${waiting}` });
    return made;
  }
  const said = id === 'problem' || id === 'sample' || id === 'model' ? row[id] : undefined;
  if (said === undefined) {
    return bone(kind, at);
  }
  const { children, title } = fileText(said);
  const made = cell(kind, at, ...children);
  setAttributes(made, { title });
  return made;
}

const waiting = 'not read yet';

function bone(kind: string, at: number): HTMLElement {
  return cell(kind, at, element('span', { class: 'bone', 'aria-hidden': 'true' }));
}

function cell(kind: string, at: number, ...children: Parameters<typeof element>[2][]): HTMLElement {
  const attributes = { role: 'gridcell', class: ['cell', kind], 'aria-colindex': at + 1 };
  return element('div', attributes, ...children);
}

function spanning(
  columns: readonly TableColumn[],
  className: string,
  ...children: readonly HTMLElement[]
): HTMLElement {
  const attributes = {
    role: 'gridcell',
    class: ['cell', className],
    'aria-colindex': 1,
    'aria-colspan': columns.length,
  };
  return element('div', attributes, element('div', { class: 'in-view' }, ...children));
}

/** A problem with the totals of its trajectories. */
function heading(row: Heading): readonly HTMLElement[] {
  const { trajectories, right, wrong, tokens, usd } = row;
  const judged = right + wrong;
  if (trajectories === 0) {
    return [element('span', { class: 'heading-title' }, 'Records without a trajectory')];
  }
  const title = row.problem.trim() === '' ? row.problemKey : row.problem;
  return [
    element(
      'span',
      { class: 'heading-title', title: shortened(title, 1000) },
      quoted(oneLine(title, 300), 'file-text'),
    ),
    total(plural(trajectories, 'trajectory', 'trajectories')),
    ...(judged === 0
      ? []
      : [
          total(
            `${formatCount(right)} of ${formatCount(judged)} right, ${formatShare(right / judged)}`,
          ),
        ]),
    total(`${formatCompact(tokens)} tokens`, `${formatCount(tokens)} tokens`),
    ...(usd === undefined ? [] : [total(formatUsd(usd))]),
  ];
}

function total(text: string, title?: string): HTMLElement {
  return element('span', { class: 'heading-total', title }, text);
}

/** A record that gave no trajectory, with its line and the reason. */
function problem({ line, reason }: Problem): readonly HTMLElement[] {
  return [
    element('span', { class: 'problem-line' }, `Line ${formatCount(line + 1)}: `),
    element(
      'span',
      { class: 'problem-reason', title: shortened(reason, 1000) },
      quoted(oneLine(reason, 300), 'file-text'),
    ),
  ];
}
