import { describe, expect, it } from 'vitest';
import { rowAfter } from '../../../../../src/views/client/virtual/rowAfter';
import { defaultUiState, parseUiState } from '../../../../../src/views/client/fileVotes/uiState';

describe('the state of the page of the votes of a file', () => {
  it('is read back as it was saved', () => {
    const state = {
      method: 'bestOfN',
      choice: 'both wrong',
      sort: { by: 'right', descending: true },
      current: 'file:k',
      files: { file: 'file:///a', baseline: 'file:///b' },
    };
    expect(parseUiState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    undefined,
    'text',
    { choice: 'nothing', sort: { by: 7 }, method: null, files: { file: 3 } },
    { sort: null, choice: ['all'] },
  ])('is the default where %j was saved', (saved) => {
    expect(parseUiState(saved)).toEqual(defaultUiState);
  });
});

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 5],
    ['k', 3],
    ['PageDown', 9],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 9],
    ['x', undefined],
  ])('%s leads from row 4 of 10 to %s', (key, row) => {
    expect(rowAfter(key, { current: 4, count: 10, page: 6 })).toBe(row);
  });

  it('lead nowhere in an empty list', () => {
    expect(rowAfter('End', { current: 0, count: 0, page: 6 })).toBeUndefined();
  });
});
