/** Rows `[from, to]` of the view, both among them. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which rows are selected, and on which one the keyboard is. Ranges, not rows, so that all of ten
 * million cost nothing.
 */
export interface Selection {
  /** The row the keyboard is on; -1 before it has been anywhere. */
  readonly active: number;
  /** Where a range that Shift extends begins. */
  readonly anchor: number;
  /** In ascending order, apart from each other. */
  readonly ranges: readonly RowRange[];
}

export const nothingSelected: Selection = { active: -1, anchor: -1, ranges: [] };

/** The one row, and the keyboard on it. */
export function selectOnly(row: number): Selection {
  return { active: row, anchor: row, ranges: [{ from: row, to: row }] };
}

/** From the anchor to the row; what else was selected is no more. */
export function extendTo({ anchor, active }: Selection, row: number): Selection {
  const start = anchor >= 0 ? anchor : Math.max(active, 0);
  return {
    active: row,
    anchor: start,
    ranges: [{ from: Math.min(start, row), to: Math.max(start, row) }],
  };
}

/** The keyboard moves on; what is selected stays. */
export function moveTo(selection: Selection, row: number): Selection {
  return { ...selection, active: row };
}

/** Adds a row, or takes it out. */
export function toggle(selection: Selection, row: number): Selection {
  const ranges = isSelected(selection, row)
    ? selection.ranges.flatMap((range) => without(range, row))
    : merged([...selection.ranges, { from: row, to: row }]);
  return { active: row, anchor: row, ranges };
}

export function selectAll({ active }: Selection, rows: number): Selection {
  return { active, anchor: 0, ranges: rows === 0 ? [] : [{ from: 0, to: rows - 1 }] };
}

export function isSelected({ ranges }: Selection, row: number): boolean {
  return ranges.some(({ from, to }) => from <= row && row <= to);
}

export function selectedCount({ ranges }: Selection): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The first `limit` of the selected rows, in their order. */
export function selectedRows({ ranges }: Selection, limit: number): readonly number[] {
  const rows: number[] = [];
  for (const { from, to } of ranges) {
    for (let row = from; row <= to && rows.length < limit; row++) {
      rows.push(row);
    }
  }
  return rows;
}

/** What is left when the view has only `rows` rows. */
export function within({ active, anchor, ranges }: Selection, rows: number): Selection {
  return {
    active: Math.min(active, rows - 1),
    anchor: Math.min(anchor, rows - 1),
    ranges: ranges
      .filter(({ from }) => from < rows)
      .map(({ from, to }) => ({ from, to: Math.min(to, rows - 1) })),
  };
}

function without({ from, to }: RowRange, row: number): readonly RowRange[] {
  if (row < from || row > to) {
    return [{ from, to }];
  }
  return [
    ...(row > from ? [{ from, to: row - 1 }] : []),
    ...(row < to ? [{ from: row + 1, to }] : []),
  ];
}

function merged(ranges: readonly RowRange[]): readonly RowRange[] {
  const result: RowRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else {
      result.push(range);
    }
  }
  return result;
}
