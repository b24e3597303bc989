import type { TrajectoryId } from '../../analysis/model';

export type { Judgement } from '../../analysis/votes/judgements/judgement';
export type {
  ComparedRun,
  ComparedSegment,
  ComparedSide,
  SiblingComparison,
} from '../../analysis/siblings/compareSiblings';
export type { TrajectoryId } from '../../analysis/model';
export type { Strip, StripBlock } from '../../analysis/segments/strip';
import type { Judgement } from '../../analysis/votes/judgements/judgement';
import type { SiblingComparison } from '../../analysis/siblings/compareSiblings';
import type { MethodWords } from '../../analysis/votes/method';
import type { SavedSubject } from './savedSubject';
import type { Strip } from '../../analysis/segments/strip';

/**
 * Everything that passes between the extension host and its webview pages. A page asks first, by
 * `ready`; after that the host pushes a new state whenever something changes.
 */

/** What the vote page may ask of the extension host. */
export interface VoteHostApi {
  ready: (parameter: Record<string, never>) => VoteState;
  /** Opens a sibling at its answer. */
  openSibling: (parameter: { readonly id: TrajectoryId; readonly beside: boolean }) => void;
  /** Opens a sibling with a stretch of its thought selected. */
  openSegment: (parameter: {
    readonly id: TrajectoryId;
    readonly start: number;
    readonly length: number;
    readonly beside: boolean;
  }) => void;
  /** Opens VS Code's diff editor on the two. */
  compareSiblings: (parameter: {
    readonly left: TrajectoryId;
    readonly right: TrajectoryId;
  }) => void;
  /** Says, segment by segment, where the thoughts of two siblings differ. */
  compareSegments: (parameter: {
    readonly left: TrajectoryId;
    readonly right: TrajectoryId;
  }) => SiblingComparison;
  /** Keeps beside the file what the user says of answers of the problem that is shown. */
  judge: (parameter: { readonly judgement: Judgement }) => void;
  /** Takes back the last of what was said of the problem. */
  undoJudgement: (parameter: Record<string, never>) => void;
  copy: (parameter: { readonly text: string }) => void;
  selectServingProfile: (parameter: Record<string, never>) => void;
  /** Of the trajectory that the page was opened on. */
  showCost: (parameter: Record<string, never>) => void;
  openSamples: (parameter: Record<string, never>) => void;
}

/** What the extension host pushes to the vote page. */
export interface VoteStateEvent {
  readonly kind: 'state';
  readonly state: VoteState;
}

export type VoteState =
  /** No trajectory is shown in the active editor. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'vote'; readonly group: VoteGroup };

/** One sibling group with its vote, ready to draw. Texts are as the file has them: hostile. */
export interface VoteGroup {
  readonly problem: string;
  readonly problemKey: string;
  readonly fileName: string;
  /** Where the page comes from, so that it can come back. */
  readonly address?: SavedSubject;
  readonly gold?: string;
  /** In the order of the file. */
  readonly siblings: readonly Sibling[];
  /** Largest first. */
  readonly clusters: readonly Cluster[];
  readonly abstentions: readonly Abstention[];
  /** Indices into `siblings` of those that name another answer before the one they vote for. */
  readonly contradictory: readonly number[];
  readonly majority: Majority;
  /** What each method decides, in the order in which they are shown; the first is the majority. */
  readonly methods: readonly MethodResult[];
  /** Absent where it is not known which answers are right. */
  readonly curves?: Curves;
  /** How many judgements of people are applied to the answers. */
  readonly judgements: number;
  /** What is wrong with lines of the sidecar that holds them. */
  readonly judgementProblems: readonly string[];
  readonly totals: GroupTotals;
  /** Name of the serving profile that the dollars are for. */
  readonly profile: string;
}

export interface Sibling {
  readonly id: TrajectoryId;
  /** Short name, unique in the group: "#3", or a model's name. */
  readonly label: string;
  readonly model?: string;
  /** The extracted answer. */
  readonly answer?: string;
  readonly correct?: boolean;
  readonly truncated: boolean;
  readonly reward?: number;
  /** How plainly the answer is stated. */
  readonly strength?: 'strong' | 'weak';
  readonly thoughtTokens: number;
  readonly totalTokens: number;
  /** The counts come from the model's own encoding rather than another's. */
  readonly exactTokens: boolean;
  /** Self-hosted cost under the serving profile; absent when it does not fit the hardware. */
  readonly usd?: number;
  readonly strip: Strip;
  /** It is the trajectory of the active editor. */
  readonly active: boolean;
}

export interface Cluster {
  readonly answer: string;
  /** Other ways its members write the same answer. */
  readonly forms: readonly string[];
  /** Indices into `siblings`. */
  readonly members: readonly number[];
  /** Against the gold answer; absent when there is none. */
  readonly correct?: boolean;
  /** The rules by which different forms were found equal. */
  readonly rules: readonly string[];
}

/** What one method decides, or what it lacks to decide. */
export interface MethodResult {
  readonly name: string;
  readonly words: MethodWords;
  /** Index into `clusters`; absent when there is none. */
  readonly winner?: number;
  /**
   * Each cluster's part of all weight, in [0, 1]; absent for methods that do not weigh votes, and
   * where weights are below 0.
   */
  readonly shares?: readonly number[];
  /** What the file does not record though the method needs it. */
  readonly missing?: string;
}

export interface Abstention {
  /** Index into `siblings`. */
  readonly member: number;
  readonly reason: 'no answer' | 'truncated';
}

export interface Majority {
  readonly answer?: string;
  readonly count: number;
  readonly valid: number;
  readonly total: number;
  readonly tie: boolean;
  readonly correct?: boolean;
  /** Wilson 95 % interval of the winner's share of the valid votes, in [0, 1]. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** The chance, in [0, 1], that as many votes drawn anew elect the same. */
  readonly stability?: number;
  /** Where sampling could have stopped, and what that would have saved. */
  readonly stop?: {
    readonly after: number;
    readonly savedTokens: number;
    /** All votes together elect the same as those until the stop. */
    readonly sameWinner: boolean;
  };
}

/** What is to be expected of the first k votes; `ks` in ascending order. */
export interface Curves {
  readonly ks: readonly number[];
  readonly lines: readonly CurveLine[];
  /** Output tokens of k votes. */
  readonly tokens: readonly number[];
  /** US dollars of k votes under the serving profile; absent where it does not fit. */
  readonly usd?: { readonly naive: readonly number[]; readonly shared: readonly number[] };
}

export interface CurveLine {
  readonly name: 'pass@k' | 'maj@k' | 'BoN@k' | 'pass^k';
  /** Chances in [0, 1] by k, in ascending order; BoN@k has fewer where rewards are missing. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface GroupTotals {
  readonly tokens: number;
  readonly usd?: number;
  /** Tokens of branches that backtracks gave up. */
  readonly abandonedTokens: number;
}
