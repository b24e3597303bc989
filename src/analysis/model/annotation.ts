import type { FinalAnswer, InterimAnswer } from './answer';
import type { Backtrack } from './backtrack';
import type { Defect } from './defect';
import type { Segment } from './segment';

/** `tokenized` by the model's own encoding; `estimated` by another model's. */
export type TokenSource = 'tokenized' | 'estimated';

export interface TokenCounts {
  readonly encoding: string;
  readonly prompt: number;
  readonly thought: number;
  readonly answer: number;
  readonly total: number;
  readonly source: TokenSource;
}

/** How a thought came to its answer. */
export interface Progress {
  /** Tokens in branches that were given up, each counted once. */
  readonly abandonedTokens: number;
  /** ... and their share of the thought, in [0, 1]. */
  readonly abandonedShare: number;
  /** How often a stated answer differs from the one stated before it, the final one included. */
  readonly answerChanges: number;
  /** Where the answer was first stated that never changed again. */
  readonly settled?: {
    readonly segment: number;
    /** Tokens of the thought up to the end of that segment. */
    readonly tokens: number;
    /** ... and their share of the thought, in [0, 1]. */
    readonly share: number;
    /** Tokens spent after the answer was settled. */
    readonly tokensAfter: number;
  };
}

/** Everything computed for one trajectory; it does not depend on the serving profile. */
export interface Annotation {
  readonly tokens: TokenCounts;
  /** In order; together they tile the thought. */
  readonly segments: readonly Segment[];
  readonly backtracks: readonly Backtrack[];
  readonly interimAnswers: readonly InterimAnswer[];
  readonly progress: Progress;
  readonly defects: readonly Defect[];
  readonly answer?: FinalAnswer;
  /** Against the gold answer; the producer's verdict where there is no gold. */
  readonly correct?: boolean;
}
