import type { TrajectoryId } from '../../../analysis/model';
import type { CopyActions } from '../charts/copying';

/** What the parts of the page may ask for. */
export interface Actions extends CopyActions {
  /** Opens a trajectory at the step that it takes after so many others. */
  openStep(id: TrajectoryId, before: number, beside: boolean): void;
  /** Reads which rollouts are pruned; false where that came to nothing. */
  readPruned(): Promise<boolean>;
  verify(): void;
  showVote(): void;
  selectServingProfile(): void;
  cancel(): void;
}
