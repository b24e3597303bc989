import { describe, expect, it } from 'vitest';
import { parseUiState } from '../../../../../src/views/client/budget/uiState';

describe('parseUiState', () => {
  it('keeps what the user has set, and the file', () => {
    const saved = { changed: { problems: 5e6, keepRate: 0 }, file: 'file:///a.jsonl' };
    expect(parseUiState(saved)).toEqual(saved);
  });

  it.each([
    [undefined],
    [null],
    ['x'],
    [{ changed: 3, file: 4 }],
    [{ changed: { problems: '5', keepRate: 2, epochs: NaN, colour: 1, __proto__: null } }],
  ])('leaves out of %j what it cannot use', (saved) => {
    expect(parseUiState(saved)).toEqual({ changed: {} });
  });
});
