import type { CorpusMeans } from '../../analysis/cost/training/corpusMeans';
import type { FileRef } from '../protocol';

/** The part of the analysis thread's API that a training budget is seeded by. */
export interface BudgetApi {
  /**
   * What the trajectories of a file are like, over so many of the first at most; `undefined` where
   * it has none. A later request for the same file gives up the one before.
   */
  corpusMeans: (parameter: {
    readonly file: FileRef;
    readonly most: number;
  }) => CorpusMeans | undefined;
}
