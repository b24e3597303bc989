import { describe, expect, it } from 'vitest';
import { parseUiState } from '../../../../../src/views/client/prune/uiState';

describe('parseUiState', () => {
  it('keeps what rows are written as, and the file', () => {
    const saved = { format: 'pairs', container: 'parquet', file: 'file:///a.jsonl' };
    expect(parseUiState(saved)).toEqual(saved);
  });

  it.each([[undefined], [null], ['x'], [{ format: 'csv', container: 3, file: {} }]])(
    'takes the usual for %j',
    (saved) => {
      expect(parseUiState(saved)).toEqual({ format: 'sft', container: 'jsonl' });
    },
  );
});
