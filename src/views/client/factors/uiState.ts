import { type GroupId, groups } from '../../../analysis/segments/factors';
import { factorsSubjectIn, type SavedFactorsSubject } from '../../protocol/factors';

export type Measure = 'tokens' | 'segments';

/** What the page remembers while it is hidden and its script is gone. */
export interface UiState {
  /** What shares are shares of. */
  readonly measure: Measure;
  /** Whether a group that follows itself counts among the transitions. */
  readonly repeats: boolean;
  /** Groups whose factors are unfolded. */
  readonly unfolded: readonly GroupId[];
  /** What the page is about: it comes back with the window. */
  readonly subject?: SavedFactorsSubject;
}

export const defaultUiState: UiState = { measure: 'tokens', repeats: true, unfolded: [] };

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  if (typeof saved !== 'object' || saved === null) {
    return defaultUiState;
  }
  const fields = new Map<string, unknown>(Object.entries(saved));
  const subject = factorsSubjectIn(saved);
  const unfolded = fields.get('unfolded');
  const kept: readonly unknown[] = Array.isArray(unfolded) ? unfolded : [];
  return {
    measure: fields.get('measure') === 'segments' ? 'segments' : 'tokens',
    repeats: fields.get('repeats') !== false,
    unfolded: groups.map(({ id }) => id).filter((id) => kept.includes(id)),
    ...(subject && { subject }),
  };
}
