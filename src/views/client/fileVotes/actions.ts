import type { Side, TrajectoryId } from '../../protocol/fileVotes';
import type { UiState } from './uiState';

/** What the parts of the page may ask for. */
export interface Actions {
  openVote(id: TrajectoryId, side: Side, inTab: boolean): void;
  chooseBaseline(): void;
  dropBaseline(): void;
  cancel(): void;
  again(): void;
  /** Shows the same report in another way. */
  setUi(change: Partial<UiState>): void;
  /** Remembers something that is shown already. */
  keepUi(change: Partial<UiState>): void;
}
