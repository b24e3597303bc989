import type { ApproachKind } from './approach';
import type { FactName } from './facts';

/**
 * What is known of many trajectories, in the order of their file, asked for one value at a time, so
 * that they may lie in columns. Problems and approaches are numbers from 0 on, below `length`.
 */
export interface PruneTable {
  readonly length: number;
  /** Whether all trajectories are read, so that siblings can be compared. */
  readonly isWhole: boolean;
  /** NaN where it is not known. */
  fact(name: FactName, row: number): number;
  problem(row: number): number;
  /** Equal for trajectories of one problem that have one approach, and for no others. */
  approach(kind: ApproachKind, row: number): number;
  /** What each row costs on the serving profile; another object for another profile. */
  readonly prices: RowFigures;
}

/** Numbers of all rows side by side, since they are added up for each change of a rule. */
export interface RowFigures {
  /**
   * Three for each row: its output tokens, dollars (NaN where the profile cannot serve it) and
   * bytes of KV cache, each held for as long as it is while the row is decoded.
   */
  readonly values: Float64Array;
}

export const figuresPerRow = 3;
