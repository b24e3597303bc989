import type { ExportFormat, SearchHit } from '../../protocol/table';
import type { TrajectoryId } from '../../protocol/vote';

/** What the parts of the page may ask for. */
export interface TableActions {
  open(id: TrajectoryId, beside: boolean): void;
  /** Opens the trajectory with the hit selected in it. */
  openHit(hit: SearchHit, beside: boolean): void;
  showVote(id: TrajectoryId): void;
  showTree(id: TrajectoryId): void;
  revealRecord(id: TrajectoryId): void;
  search(id: number, text: string, caseSensitive: boolean): void;
  cancelSearch(): void;
  exportRows(format: ExportFormat): void;
  copyRows(rows: readonly number[]): void;
  selectServingProfile(): void;
  setPaused(paused: boolean): void;
}
