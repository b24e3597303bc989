import { describe, expect, it } from 'vitest';
import { parseUiState } from '../../../../../src/views/client/tree/uiState';

describe('what the page of the tree remembers', () => {
  it('is read again as it was', () => {
    const state = {
      layout: 'icicle',
      colouring: 'advantage',
      filter: 'wrong',
      offered: false,
      rule: 'omega-prm',
      node: 12,
      subject: { file: 'file:///a.jsonl', id: { record: 3, index: 1 } },
    };
    expect(parseUiState(structuredClone(state))).toEqual(state);
  });

  it.each([undefined, 7, { node: -1, layout: 3, filter: 'x', rule: {}, subject: { file: 1 } }])(
    'is as at first where %j was saved',
    (saved) => {
      expect(parseUiState(saved)).toEqual({
        layout: 'branches',
        colouring: 'value',
        filter: 'all',
        offered: true,
        rule: 'puct',
        node: 0,
      });
    },
  );
});
