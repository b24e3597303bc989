import { type ComparedFiles, filesIn } from '../../protocol/fileVotes';
import { isSortKey, type SortKey } from './problems/columns';
import { isChoice, type ProblemChoice } from './problems/choices';

/** What the page remembers while it is hidden and its script is gone. */
export interface UiState {
  /** Name of the voting method whose answers are listed. */
  readonly method: string;
  /** Which problems are listed. */
  readonly choice: ProblemChoice;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  /** Key of the problem that the list stands at. */
  readonly current: string;
  /** What the page is about: it comes back with the window. */
  readonly files?: ComparedFiles;
}

export const defaultUiState: UiState = {
  method: 'majority',
  choice: 'found',
  sort: { by: 'place', descending: false },
  current: '',
};

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  if (typeof saved !== 'object' || saved === null) {
    return defaultUiState;
  }
  const fields = new Map<string, unknown>(Object.entries(saved));
  const text = (name: string, otherwise: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : otherwise;
  };
  const choice = fields.get('choice');
  const files = filesIn(saved);
  return {
    method: text('method', defaultUiState.method),
    choice: isChoice(choice) ? choice : defaultUiState.choice,
    sort: sortIn(fields.get('sort')),
    current: text('current', ''),
    ...(files && { files }),
  };
}

function sortIn(saved: unknown): UiState['sort'] {
  const fields = new Map<string, unknown>(
    typeof saved === 'object' && saved !== null ? Object.entries(saved) : [],
  );
  const by = fields.get('by');
  return isSortKey(by)
    ? { by, descending: fields.get('descending') === true }
    : defaultUiState.sort;
}
