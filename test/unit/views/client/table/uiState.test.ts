import { describe, expect, it } from 'vitest';
import type { TableQuery } from '../../../../../src/views/protocol/table';
import {
  emptyUiState,
  nextSort,
  parseUiState,
  shownColumns,
  withoutWidth,
} from '../../../../../src/views/client/table/uiState';
import { tableColumns } from '../../../../support/tableStates';

const query: TableQuery = { filter: 'a', groupByProblem: true };

describe('the state of the table page', () => {
  it.each([
    [undefined, emptyUiState],
    ['text', emptyUiState],
    [{ query: { filter: 3 }, shown: 'x', widths: { tokens: 1 }, row: -2 }, emptyUiState],
    [
      {
        query: { filter: 'a', sort: { column: '__proto__' }, groupByProblem: 1 },
        shown: { tokens: false, other: true, model: 'no' },
        widths: { tokens: 90, other: 100, model: 1e9 },
        row: 12,
        histograms: false,
      },
      {
        query: { filter: 'a', groupByProblem: false },
        shown: { tokens: false },
        widths: { tokens: 90 },
        row: 12,
        histograms: false,
      },
    ],
  ])('is read from %j', (saved, state) => expect(parseUiState(saved)).toEqual(state));

  it('survives being saved', () => {
    const sort = { column: 'tokens', descending: true } as const;
    const state = { ...emptyUiState, query: { ...query, sort }, row: 9, widths: { tokens: 50 } };
    expect(parseUiState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(withoutWidth(state.widths, 'tokens')).toEqual({});
  });

  it('shows what the user chose, else what the host says', () => {
    const ids = shownColumns(tableColumns, {
      ...emptyUiState,
      shown: { sample: true, model: false },
    }).map(({ id }) => id);
    expect(ids).toContain('sample');
    expect(ids).not.toContain('model');
    expect(ids).not.toContain('thought');
    expect(ids).toContain('tokens');
  });

  it('sorts figures from the greatest, texts from the first, and then not at all', () => {
    const column = (id: string): (typeof tableColumns)[number] => {
      const found = tableColumns.find((each) => each.id === id);
      if (found === undefined) {
        throw new Error(id);
      }
      return found;
    };
    const first = nextSort(query, column('tokens'));
    expect(first).toEqual({ ...query, sort: { column: 'tokens', descending: true } });
    const second = nextSort(first, column('tokens'));
    expect(second.sort).toEqual({ column: 'tokens', descending: false });
    expect(nextSort(second, column('tokens'))).toEqual(query);
    expect(nextSort(first, column('model')).sort).toEqual({ column: 'model', descending: false });
  });
});
