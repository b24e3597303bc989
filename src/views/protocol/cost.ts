import type { BatchLimit } from '../../analysis/cost/batch';
import type { Explanation } from '../../analysis/cost/explanation';
import type { LimitRange } from '../../analysis/cost/limitRanges';
import type { SpendTotal } from '../../analysis/cost/spendCost';
import type { GroupId } from '../../analysis/segments/groups';
import type { Strip } from '../../analysis/segments/strip';
import type { SavedSubject } from './savedSubject';
import type { Curves } from './vote';

export type { BatchLimit } from '../../analysis/cost/batch';
export type { Explanation } from '../../analysis/cost/explanation';
export type { LimitRange } from '../../analysis/cost/limitRanges';
export type { SpendTotal } from '../../analysis/cost/spendCost';
export type { Curves } from './vote';

/**
 * Everything that passes between the extension host and the page of cost. The page asks first, by
 * `ready`; after that the host pushes a new state whenever something changes.
 */

/** What the page may ask of the extension host. */
export interface CostHostApi {
  ready: (parameter: Record<string, never>) => CostState;
  selectServingProfile: (parameter: Record<string, never>) => void;
  /** Sets another profile beside the current one, by its id; none without it. */
  compareWith: (parameter: { readonly profile?: string }) => void;
  openTrajectory: (parameter: Record<string, never>) => void;
  copy: (parameter: { readonly text: string }) => void;
}

/** What the extension host pushes to the page. */
export interface CostEvent {
  readonly kind: 'state';
  readonly state: CostState;
}

export type CostState = {
  /** The trajectory, by which the page is about it again after a reload. */
  readonly subject?: SavedSubject;
} & (
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cost'; readonly cost: CostView }
);

/** The cost of one trajectory, ready to draw. Texts are as the file has them: hostile. */
export interface CostView {
  readonly fileName: string;
  /** As in `#4`. */
  readonly trajectory: string;
  /** The model that the file names. */
  readonly model?: string;
  readonly tokens: TokensView;
  /** Profiles that can stand beside the current one. */
  readonly others: readonly ProfileName[];
  readonly current: ServedView;
  readonly beside?: ServedView;
  readonly length: LengthView;
  readonly spends: SpendsView;
  readonly votes: VotesView;
  readonly api: readonly ApiRow[];
}

export interface TokensView {
  readonly prompt: number;
  readonly thought: number;
  readonly answer: number;
  readonly encoding: string;
  readonly source: 'tokenized' | 'estimated';
  /** What the producer says of this trajectory alone. */
  readonly reported: { readonly prompt?: number; readonly output?: number };
}

export interface ProfileName {
  readonly id: string;
  readonly name: string;
}

/** What serving the trajectory takes under one profile. */
export interface ServedView extends ProfileName {
  readonly figures: readonly Figure[];
  /** Why it cannot be served, where it cannot. */
  readonly unserved?: string;
}

export type FigureId =
  | 'kvBytes'
  | 'kvReserved'
  | 'kvByteSeconds'
  | 'flops'
  | 'attentionShare'
  | 'batch'
  | 'limit'
  | 'speed'
  | 'decodeTime'
  | 'usdPerMillion'
  | 'usdPrompt'
  | 'usdOutput'
  | 'usd'
  | 'usdAbandoned'
  | 'usdAfterSettled';

/** A value with its unit, in words. */
export interface Figure {
  readonly id: FigureId;
  /** Absent where the profile cannot serve the trajectory, or there is nothing of the kind. */
  readonly value?: string;
  readonly explanation: Explanation;
}

/** KV bytes and batch at each length of the trajectory. */
export interface LengthView {
  readonly points: readonly LengthViewPoint[];
  readonly promptTokens: number;
  /** The target that each user is to get. */
  readonly tokensPerSecond: number;
  /** Of the memory beside the weights, for each sequence of the batch at the end. */
  readonly share?: { readonly bytes: number; readonly batch: number };
  /** Tokens of a sequence that alone fills the memory, where that is within the trajectory. */
  readonly longestSequence?: number;
  readonly ranges: readonly LimitRange[];
  /** On the axis of the output. */
  readonly strip: Strip;
}

export interface LengthViewPoint {
  readonly tokens: number;
  readonly ideal: number;
  readonly reserved: number;
  readonly capacity: number;
  readonly slo: number;
  readonly limit: BatchLimit;
}

/** Where tokens, byte-seconds and dollars of the output went. */
export interface SpendsView {
  readonly total: Spent;
  /** In the order of the groups; those without a segment are left out. */
  readonly groups: readonly GroupSpent[];
  /** What the model says after the thought. */
  readonly answer: Spent;
  readonly abandoned: Spent;
  /** Absent where no answer was stated on the way. */
  readonly afterSettled?: Spent;
}

export interface Spent extends SpendTotal {
  readonly segments: number;
  readonly explanation: Explanation;
}

export interface GroupSpent extends Spent {
  readonly group: GroupId;
  readonly factors: readonly FactorSpent[];
}

export interface FactorSpent extends Spent {
  readonly factor: string;
  readonly name: string;
}

export type VotesView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'votes';
      readonly siblings: number;
      /** How many of them are right, where that is known. */
      readonly correct?: number;
      /** Without lines where it is not known which answers are right. */
      readonly curves: Curves;
      readonly explanation: Explanation;
    };

/** One way to have the trajectory served, and its price. */
export interface ApiRow {
  /**
   * The profile; the API of the model that the file names, as it was called and with its whole
   * prompt read from a cache; the API of the profile's model.
   */
  readonly id: 'selfHosted' | 'recorded' | 'cached' | 'served';
  readonly model: string;
  readonly usd?: number;
  /** Whose price it is. */
  readonly provider?: string;
  /** The day the price is of, and who says so. */
  readonly date?: string;
  readonly source?: string;
  readonly counts?: 'reported' | 'counted';
  readonly explanation?: Explanation;
}
