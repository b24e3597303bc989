import type { StepAlternative } from '../model';
import type { FactorId } from '../segments/factors';

/** One sampled trajectory of a sibling group, as the steps it takes from the problem on. */
export interface Rollout {
  readonly steps: readonly RolloutStep[];
  /** Whether it came out right; absent where nobody can tell. */
  readonly correct?: boolean;
  /** Which answer of the group it gives, as a number of the caller's; absent for an abstention. */
  readonly answer?: number;
}

export interface RolloutStep {
  readonly text: string;
  /** Tokens from its beginning to the beginning of the next step. */
  readonly tokens: number;
  /** The kind of thinking move, where the step is a segment. */
  readonly factor?: FactorId;
  /** What the producer recorded of the step: a process reward, a judgement, a search value. */
  readonly rating?: number;
  /** Steps that were offered at this place and not taken. */
  readonly alternatives?: readonly StepAlternative[];
}
