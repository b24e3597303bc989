import { type GroupId, groups } from '../../../analysis/segments/groups';
import { type SavedSubject, subjectIn } from '../../protocol/savedSubject';

/** What the page remembers while it is hidden and its script is gone. */
export interface UiState {
  /** Groups whose factors are unfolded. */
  readonly unfolded: readonly GroupId[];
  /** What the page is about: it comes back with the window. */
  readonly subject?: SavedSubject;
}

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  const unfolded: unknown =
    typeof saved === 'object' && saved !== null && 'unfolded' in saved ? saved.unfolded : undefined;
  const kept: readonly unknown[] = Array.isArray(unfolded) ? unfolded : [];
  const subject = subjectIn(saved);
  return {
    unfolded: groups.map(({ id }) => id).filter((id) => kept.includes(id)),
    ...(subject && { subject }),
  };
}
