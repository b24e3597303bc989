import { type GroupId, groups } from '../../../analysis/segments/groups';

import { type SavedSubject, subjectIn } from '../../protocol/savedSubject';

/** What the page remembers while it is hidden and its script is gone. */
export interface UiState {
  /** Names the sibling group that `picked` belongs to. */
  readonly groupKey: string;
  /** Keys of the siblings picked for comparison, first picked first; two at most. */
  readonly picked: readonly string[];
  /** Thought-factor groups to see in the strips; none means all. */
  readonly emphasis: readonly GroupId[];
  /** Name of the voting method whose winner is marked. */
  readonly method: string;
  /** Where the two that are picked differ is shown. */
  readonly differences: boolean;
  /** What the page is about: an editor tab comes back with it. */
  readonly subject?: SavedSubject;
}

export const emptyUiState: UiState = {
  groupKey: '',
  picked: [],
  emphasis: [],
  method: 'majority',
  differences: false,
};

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  if (typeof saved !== 'object' || saved === null) {
    return emptyUiState;
  }
  const fields = new Map<string, unknown>(Object.entries(saved));
  const groupKey = fields.get('groupKey');
  const method = fields.get('method');
  const subject = subjectIn(saved);
  const emphasis = new Set(strings(fields.get('emphasis')));
  return {
    groupKey: typeof groupKey === 'string' ? groupKey : '',
    picked: strings(fields.get('picked')).slice(0, 2),
    emphasis: groups.map(({ id }) => id).filter((id) => emphasis.has(id)),
    method: typeof method === 'string' ? method : emptyUiState.method,
    differences: fields.get('differences') === true,
    ...(subject && { subject }),
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The state for a sibling group: picks of another group, or of siblings that are gone, lapse. */
export function stateFor(state: UiState, groupKey: string, known: ReadonlySet<string>): UiState {
  const picked = state.groupKey === groupKey ? state.picked.filter((key) => known.has(key)) : [];
  return { ...state, groupKey, picked };
}

/** Picks a sibling, or lets it go. A third one takes the place of the one picked first. */
export function withPick(state: UiState, key: string, picked: boolean): UiState {
  const others = state.picked.filter((each) => each !== key);
  return { ...state, picked: picked ? [...others, key].slice(-2) : others };
}

/** Adds a group to those to see, or takes it out. */
export function withEmphasisToggled(state: UiState, group: GroupId): UiState {
  const emphasis = state.emphasis.includes(group)
    ? state.emphasis.filter((each) => each !== group)
    : [...state.emphasis, group];
  return { ...state, emphasis };
}
