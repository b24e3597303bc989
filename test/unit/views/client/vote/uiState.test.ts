import { describe, expect, it } from 'vitest';
import {
  emptyUiState,
  parseUiState,
  stateFor,
  withEmphasisToggled,
  withPick,
} from '../../../../../src/views/client/vote/uiState';

describe('the state of the vote page', () => {
  it.each([
    [undefined, emptyUiState],
    ['text', emptyUiState],
    [{ groupKey: 3, picked: 'x', emphasis: {} }, emptyUiState],
    [
      { groupKey: 'g', picked: ['1:0', 2, '3:0', '4:0'], emphasis: ['check', '__proto__', 'plan'] },
      {
        groupKey: 'g',
        picked: ['1:0', '3:0'],
        emphasis: ['plan', 'check'],
        method: 'majority',
        differences: false,
      },
    ],
  ])('is read from %j', (saved, state) => expect(parseUiState(saved)).toEqual(state));

  it('keeps what an editor tab is about', () => {
    const subject = { file: 'file:///a.jsonl', id: { record: 3, index: 0 } };
    expect(parseUiState({ subject }).subject).toEqual(subject);
    expect(parseUiState({ subject: { ...subject, id: { record: -1, index: 0 } } })).toEqual(
      emptyUiState,
    );
  });

  it('survives being saved', () => {
    const state = withEmphasisToggled(withPick(emptyUiState, '1:0', true), 'doubt');
    expect(parseUiState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('keeps the two picked last', () => {
    let state = emptyUiState;
    for (const key of ['a', 'b', 'c', 'c']) {
      state = withPick(state, key, true);
    }
    expect(state.picked).toEqual(['b', 'c']);
    expect(withPick(state, 'b', false).picked).toEqual(['c']);
    expect(withPick(state, 'never', false).picked).toEqual(['b', 'c']);
  });

  it('drops picks of another group and of siblings that are gone', () => {
    const state = {
      ...emptyUiState,
      groupKey: 'g',
      picked: ['a', 'b'],
      emphasis: ['check'] as const,
    };
    expect(stateFor(state, 'g', new Set(['b'])).picked).toEqual(['b']);
    expect(stateFor(state, 'h', new Set(['a', 'b']))).toEqual({
      groupKey: 'h',
      picked: [],
      emphasis: ['check'],
      method: 'majority',
      differences: false,
    });
  });

  it('toggles groups to see', () => {
    const once = withEmphasisToggled(emptyUiState, 'check');
    expect(once.emphasis).toEqual(['check']);
    expect(withEmphasisToggled(once, 'check').emphasis).toEqual([]);
  });
});
