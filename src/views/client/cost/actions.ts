import type { CopyActions } from '../charts/copying';
import type { UiState } from './uiState';

/** What the parts of the page may ask for. */
export interface Actions extends CopyActions {
  selectServingProfile(): void;
  /** Sets a profile beside the current one; none without it. */
  compareWith(profile?: string): void;
  openTrajectory(): void;
  /** Shows the same data in another way. */
  setUi(change: Partial<UiState>): void;
}
