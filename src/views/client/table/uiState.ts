import type { ColumnId, TableColumn, TableQuery } from '../../protocol/table';
import type { Selection } from './rows/selection';

/** What the page remembers while it is hidden and its script is gone. */
export interface UiState {
  readonly query?: TableQuery;
  /** Columns the user has shown or hidden; others follow what the host says. */
  readonly shown: Readonly<Partial<Record<ColumnId, boolean>>>;
  /** Widths the user has given, in CSS pixels. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** The row at the top. */
  readonly row: number;
  readonly selection?: Selection;
  readonly histograms: boolean;
  readonly search?: SavedSearch;
}

/** What stands in the search box, and whether its hits are shown. */
export interface SavedSearch {
  readonly text: string;
  readonly caseSensitive: boolean;
  readonly open: boolean;
  /** The hit the user is at; -1 before any. */
  readonly hit: number;
}

export const emptyUiState: UiState = { shown: {}, widths: {}, row: 0, histograms: true };

export const leastWidth = 36;
export const mostWidth = 2000;

const columnIds: ReadonlySet<string> = new Set<ColumnId>([
  'record',
  'problem',
  'sample',
  'model',
  'answer',
  'correct',
  'reward',
  'tokens',
  'thought',
  'backtracks',
  'abandoned',
  'kv',
  'cost',
  'strip',
]);

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  const fields = entriesOf(saved);
  const query = parseQuery(fields.get('query'));
  const row = fields.get('row');
  const selection = parseSelection(fields.get('selection'));
  const search = parseSearch(fields.get('search'));
  return {
    ...(query === undefined ? {} : { query }),
    shown: byColumn(fields.get('shown'), (value) =>
      typeof value === 'boolean' ? value : undefined,
    ),
    widths: byColumn(fields.get('widths'), (value) =>
      typeof value === 'number' && value >= leastWidth && value <= mostWidth ? value : undefined,
    ),
    row: isRow(row) ? row : 0,
    ...(selection === undefined ? {} : { selection }),
    histograms: fields.get('histograms') !== false,
    ...(search === undefined ? {} : { search }),
  };
}

function parseSearch(saved: unknown): SavedSearch | undefined {
  const fields = entriesOf(saved);
  const [text, hit] = [fields.get('text'), fields.get('hit')];
  return typeof text === 'string'
    ? {
        text,
        caseSensitive: fields.get('caseSensitive') === true,
        open: fields.get('open') === true,
        hit: isRow(hit) ? hit : -1,
      }
    : undefined;
}

function parseQuery(saved: unknown): TableQuery | undefined {
  const fields = entriesOf(saved);
  const filter = fields.get('filter');
  if (typeof filter !== 'string') {
    return undefined;
  }
  const sort = entriesOf(fields.get('sort'));
  const column = sort.get('column');
  return {
    filter,
    groupByProblem: fields.get('groupByProblem') === true,
    ...(isColumnId(column)
      ? { sort: { column, descending: sort.get('descending') === true } }
      : {}),
  };
}

function parseSelection(saved: unknown): Selection | undefined {
  const fields = entriesOf(saved);
  const [active, anchor, ranges] = ['active', 'anchor', 'ranges'].map((name) => fields.get(name));
  if (!isRow(active) || !Array.isArray(ranges)) {
    return undefined;
  }
  const read = ranges.map((range: unknown) => {
    const [from, to] = ['from', 'to'].map((name) => entriesOf(range).get(name));
    return isRow(from) && isRow(to) && from <= to ? { from, to } : undefined;
  });
  const known = read.filter((range) => range !== undefined);
  return { active, anchor: isRow(anchor) ? anchor : active, ranges: known };
}

function isRow(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function byColumn<T>(
  saved: unknown,
  read: (value: unknown) => T | undefined,
): Partial<Record<ColumnId, T>> {
  const result: Partial<Record<ColumnId, T>> = {};
  for (const [id, value] of entriesOf(saved)) {
    const known = read(value);
    if (isColumnId(id) && known !== undefined) {
      result[id] = known;
    }
  }
  return result;
}

function isColumnId(id: unknown): id is ColumnId {
  return typeof id === 'string' && columnIds.has(id);
}

/** The columns to show, in the host's order. */
export function shownColumns(
  columns: readonly TableColumn[],
  { shown }: UiState,
): readonly TableColumn[] {
  return columns.filter((column) => shown[column.id] ?? column.shown);
}

/** The column goes back to its own width. */
export function withoutWidth(widths: UiState['widths'], column: ColumnId): UiState['widths'] {
  return Object.fromEntries(Object.entries(widths).filter(([id]) => id !== column));
}

/** Descending at first, as one looks for the longest and the dearest; texts from A on. */
export function nextSort(query: TableQuery, column: TableColumn): TableQuery {
  const { sort, ...others } = query;
  const firstDescending = column.kind !== 'text';
  if (sort?.column !== column.id) {
    return { ...others, sort: { column: column.id, descending: firstDescending } };
  }
  return sort.descending === firstDescending
    ? { ...others, sort: { column: column.id, descending: !firstDescending } }
    : others;
}
