export type BacktrackScope = 'local' | 'sub-problem' | 'global';

/**
 * Why the thought turns back: to mend an error, to try another way or value, or to go over what
 * stands once more.
 */
export type BacktrackKind = 'correction' | 'new-approach' | 're-check';

/** What a backtrack did to the candidate answer. */
export type BacktrackEffect =
  'unchanged' | 'changed' | 'changed-to-right' | 'changed-to-wrong' | 'unknown';

/** A return to an earlier point of the thought. */
export interface Backtrack {
  /** Index of the segment that turns back. */
  readonly segment: number;
  /** Index of the earlier segment it returns to. */
  readonly target: number;
  readonly scope: BacktrackScope;
  readonly kind: BacktrackKind;
  readonly effect: BacktrackEffect;
  /**
   * Tokens of the branch that is given up: from the target up to the turning segment; 0 for a
   * re-check.
   */
  readonly abandonedTokens: number;
  /** Who said so where it was not CoT Lens: `user`, or the name of a tool. */
  readonly source?: string;
}
