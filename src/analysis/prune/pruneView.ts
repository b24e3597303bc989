import type { TrajectoryId } from '../model';
import type { VerifierTrouble } from '../verify/user/userVerifier';
import type { PruneCounts } from './pruneCounts';
import type { RuleId } from './rules';
import type { TokenHistogram } from './tokenHistogram';

/** What rules make of a file, so far as it is read. */
export interface PruneView {
  readonly progress: PruneProgress;
  readonly counts: PruneCounts;
  /** Rules that compare siblings and are left out until all of these are read. */
  readonly waiting: readonly RuleId[];
  readonly histogram: TokenHistogram;
  readonly judges: PruneJudgesView;
}

/** Who judges besides what the records say. */
export interface PruneJudgesView {
  /** Whose rewards count, in words. */
  readonly rewards: string;
  /** The files of the verifiers of the user's own. */
  readonly verifiers: readonly string[];
  /** Why some of these are left out. */
  readonly troubles: readonly VerifierTrouble[];
}

export interface PruneProgress {
  readonly records: number;
  readonly readRecords: number;
  /** Records that hold no trajectory. */
  readonly unreadable: number;
  /** All is read, and siblings are compared. */
  readonly isWhole: boolean;
}

/** Which trajectories are listed: what stays, or what falls, by one rule or any. */
export type PruneListing =
  { readonly kind: 'kept' } | { readonly kind: 'dropped'; readonly rule?: RuleId };

/** Rows `[from, from + rows.length)` of a list. */
export interface PrunePage {
  readonly from: number;
  readonly rows: readonly PrunedRow[];
}

export interface PrunedRow {
  readonly id: TrajectoryId;
  /** The line of the file on which its record begins, from 0. */
  readonly line: number;
  /** The beginning of the question. */
  readonly problem: string;
  readonly answer?: string;
  readonly correct?: boolean;
  readonly outputTokens: number;
  readonly reward?: number;
  /** The rules that are against it. */
  readonly rules: readonly RuleId[];
}
