import type { Trajectory } from './trajectory';

/** A record that gave no trajectory, and why. */
export interface RecordProblem {
  readonly record: number;
  /** The line of the file on which the record begins, from 0. */
  readonly line: number;
  readonly kind: 'broken' | 'unknown';
  readonly reason: string;
  /** UTF-16 units from the start of the record. */
  readonly offset?: number;
}

/** What became of one record. */
export type RecordContent =
  | {
      readonly kind: 'trajectories';
      readonly format: string;
      readonly trajectories: readonly Trajectory[];
    }
  /** Valid JSON that no format knows; `reason` says why. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Not JSON; `reason` says why, `offset` where in the raw text. */
  | { readonly kind: 'broken'; readonly reason: string; readonly offset?: number };
