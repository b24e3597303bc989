import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { CorpusMeans } from '../../analysis/cost/training/corpusMeans';

export type { ServingProfile } from '../../analysis/cost/servingProfile';
export type { CorpusMeans } from '../../analysis/cost/training/corpusMeans';

/**
 * Everything that passes between the extension host and the page of the training budget. The page
 * asks first, by `ready`; after that the host pushes a new state whenever something changes. What
 * the user sets stays with the page, which works out the budget by itself: a slider has no time to
 * wait for the host.
 */

/** What the page may ask of the extension host. */
export interface BudgetHostApi {
  ready: (parameter: Record<string, never>) => BudgetState;
  selectServingProfile: (parameter: Record<string, never>) => void;
}

/** What the extension host pushes to the page. */
export interface BudgetEvent {
  readonly kind: 'state';
  readonly state: BudgetState;
}

export interface BudgetState {
  readonly profile: ServingProfile;
  readonly seed: BudgetSeed;
}

/** The file whose trajectories the inputs are taken from. */
export type BudgetSeed =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'file';
      /** Its URI, by which the page is about it again after a reload. */
      readonly file: string;
      readonly fileName: string;
      readonly reading: SeedReading;
    };

export type SeedReading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'measured'; readonly means: CorpusMeans };

/** The file that a page was about, by what an earlier life of it saved. */
export function fileIn(saved: unknown): string | undefined {
  const file =
    typeof saved === 'object' && saved !== null && 'file' in saved ? saved.file : undefined;
  return typeof file === 'string' ? file : undefined;
}
