import { type TraceConfidence } from './traceConfidence';

/** What one trajectory brings to the vote of its sibling group. */
export interface Ballot {
  /** The extracted answer. */
  readonly answer?: string | undefined;
  readonly gold?: string | undefined;
  /** The producer's verdict. */
  readonly correct?: boolean | undefined;
  readonly reward?: number | undefined;
  /** What a process reward model says of each step: probabilities in [0, 1]. */
  readonly stepRewards?: readonly number[] | undefined;
  /** Mean log-probability of the tokens that were sampled. */
  readonly meanLogprob?: number | undefined;
  /** From the log-probabilities of the most likely tokens, where they were recorded. */
  readonly confidence?: TraceConfidence | undefined;
  /** What it says names another answer before: it votes for the last, and is listed apart. */
  readonly contradictory?: boolean | undefined;
  /** The model was cut off; such a trajectory does not vote. */
  readonly truncated: boolean;
  /** Output tokens. */
  readonly tokens?: number | undefined;
}
