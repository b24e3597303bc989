import { budgetInputs } from '../../../analysis/cost/training/budgetInputs';
import type { BudgetValues } from '../../../analysis/cost/training/trainingBudget';
import { fileIn } from '../../protocol/budget';

/** What the page remembers while it is hidden and its script is gone, or the window is closed. */
export interface UiState {
  /** The inputs that the user has set. */
  readonly changed: Partial<BudgetValues>;
  /** URI of the file that the others come from. */
  readonly file?: string;
}

/** Reads what was saved, by this version or any other: values that are out of range are left out. */
export function parseUiState(saved: unknown): UiState {
  const changed: unknown =
    typeof saved === 'object' && saved !== null && 'changed' in saved ? saved.changed : undefined;
  const given = new Map<string, unknown>(
    typeof changed === 'object' && changed !== null ? Object.entries(changed) : [],
  );
  const file = fileIn(saved);
  return {
    changed: Object.fromEntries(
      budgetInputs.flatMap(({ id, least, most }) => {
        const value = given.get(id);
        return typeof value === 'number' && value >= least && value <= most ? [[id, value]] : [];
      }),
    ),
    ...(file !== undefined && { file }),
  };
}
