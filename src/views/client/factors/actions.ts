import type {
  ComparisonChoice,
  Disagreement,
  FactorsTab,
  ProfileScope,
} from '../../protocol/factors';
import type { UiState } from './uiState';

/** What the parts of the page may ask for. */
export interface Actions {
  showTab(tab: FactorsTab): void;
  setScope(scope: ProfileScope): void;
  compare(choice: ComparisonChoice): void;
  open(disagreement: Disagreement, beside: boolean): void;
  cancel(): void;
  /** Shows the same data in another way. */
  setUi(change: Partial<UiState>): void;
}
