import type { RowSums } from '../../analysis/cost/rowCosts';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import type { TableRows } from '../../analysis/table/fields';

/**
 * Rows that are annotated, as views, pages and exports see them: those of the first records of a
 * file, numbered up to `length`, and perhaps early ones beside them.
 */
export interface AnnotatedTable extends TableRows {
  id(row: number): TrajectoryId;
  /** Why a row is a record without a trajectory. */
  problem(row: number): string | undefined;
  /** Bytes of KV cache, each held for as long as it is while the row is decoded; 0 for no trajectory. */
  kvByteSeconds(row: number): number;
  /** Dollars and KV byte-seconds of rows below `length` in ascending order, or of the first so many. */
  spent(rows: Int32Array | number): RowSums;
  /**
   * Prices the rows for a profile, without reading anything again.
   *
   * @returns whether there are rows that had been priced for another profile
   */
  price(profile: ServingProfile): boolean;
  /** Rows of records that were annotated before their turn, in the order of the file. */
  earlyRows(): Int32Array;
}
