import type { FirstErrorScore } from './agreement/firstErrors';
import type { OutcomeAgreement } from './agreement/outcomeAgreement';
import type { RankedBestOfN } from './agreement/rankedBestOfN';
import type { SourcePairAgreement } from './agreement/sourcePair';
import type { StepReduction } from './stepReduction';

/** How far the rewards of a file agree with the outcome and with each other. */
export interface RewardReport {
  readonly trajectories: number;
  /** Those of which it is known whether they are right. */
  readonly judged: number;
  /** The sources that say something, first their outcome, then their steps reduced. */
  readonly choices: readonly ChoiceReport[];
  /** Two sources each that rate the same trajectories. */
  readonly pairs: readonly PairReport[];
  /** Where the records label wrong steps: how well each source finds the first one. */
  readonly firstErrors: readonly FirstErrorReport[];
  /** Absent where no problem has several judged trajectories. */
  readonly bestOfN?: Omit<RankedBestOfN, 'byChoice'>;
}

export interface NamedSource {
  readonly id: string;
  readonly title: string;
}

/** One choice of reward. */
export interface ChoiceReport extends NamedSource {
  /** How steps are reduced, for a process reward; absent for an outcome reward. */
  readonly reduction?: StepReduction;
  /** How many trajectories it gives a reward. */
  readonly n: number;
  readonly outcome?: OutcomeAgreement;
  /** Expected share right of the best of n, for each n of the report. */
  readonly bestOfN?: readonly number[];
}

export interface PairReport extends SourcePairAgreement {
  readonly left: NamedSource;
  readonly right: NamedSource;
}

export interface FirstErrorReport extends FirstErrorScore {
  readonly source: NamedSource;
}
