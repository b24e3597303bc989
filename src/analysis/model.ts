import type { TextOffset, TextSpan } from '../base/positions';
import type { FactorId, GroupId } from './segments/factors';
import type { UserFactorName } from './segments/labeller';
import type { Published } from './segments/published';
import type { TraceConfidence } from './votes/traceConfidence';

/**
 * The data of the product, from what a producer wrote to what was computed about it. Everything
 * here is plain, read-only data that crosses threads as it is.
 */

/** Where a value stands inside a record: object keys and array indices from the root. */
export type JsonPath = readonly (string | number)[];

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Says that `text[start, end)` is the decoded JSON string at `path` from unit `from` on. */
export interface SourcePiece extends TextSpan {
  readonly path: JsonPath;
  readonly from: TextOffset;
  /** The record that holds the string; absent where it is the trajectory's own. */
  readonly record?: number;
}

/**
 * A text taken out of a record, with its way back. The pieces are in order and do not overlap;
 * what lies between them (separators that we put in) has no source.
 */
export interface SourceText {
  readonly text: string;
  readonly pieces: readonly SourcePiece[];
}

/**
 * Why a report is not simply what was billed.
 * `zero-thought-beside-visible` it counts no thought though a thought can be read, so that count
 * is left out; `zero-output-beside-visible` the same for all output; `differenced` the producer
 * counts over the whole file, and the record before was subtracted; `cumulative` it counts over the
 * whole file and the record before is not known, so the figures are left out.
 */
export type UsageFlag =
  'zero-thought-beside-visible' | 'zero-output-beside-visible' | 'differenced' | 'cumulative';

/** What a producer reported, in one vocabulary; counts are tokens. */
export interface ReportedUsage {
  /** All input, whether it was read from a cache or not. */
  readonly promptTokens?: number;
  /** The part of `promptTokens` that was read from a cache. */
  readonly cachedPromptTokens?: number;
  /** The part of `promptTokens` that was written to a cache. */
  readonly cacheWriteTokens?: number;
  /** All billed output, thought included. */
  readonly outputTokens?: number;
  /** The part of `outputTokens` that was thought. */
  readonly thoughtTokens?: number;
  /** What the producer says the call cost, in US dollars. */
  readonly usd?: number;
  /** Over how many trajectories these figures are summed; absent means one. */
  readonly summedOver?: number;
  /** What is to be known before these figures are trusted. */
  readonly flags?: readonly UsageFlag[];
  /** The producer's own words. */
  readonly raw: JsonValue;
}

/**
 * What of the thought can be seen.
 * `closed` it ends where the model ended it; `open` it was cut off; `summary` the producer shows a
 * summary in its place; `hidden` it was thought but not shown; `whole` no part of the text is set
 * apart, so all of it is the trace; `absent` there is none.
 */
export type ThoughtState = 'closed' | 'open' | 'summary' | 'hidden' | 'whole' | 'absent';

/**
 * A step of the thought as its producer divided it, which is not how we cut segments. Offsets are
 * UTF-16 units of the thought; steps are in order and do not overlap.
 */
export interface TrajectoryStep extends TextSpan {
  /**
   * What the producer thinks of the step. Judged by people: right 1, neutral 0, wrong -1. By
   * rollouts: the share in [0, 1] that came out right from here on. By a search: its own value.
   * Absent where the step was not judged.
   */
  readonly rating?: number;
  /** The producer's word for the step: a label, the agent that speaks, the tool that is called. */
  readonly label?: string;
}

/**
 * How likely the model found what it sampled, over the tokens that were recorded: some servers leave
 * the thought out. Natural logarithms.
 */
export interface SampledLogprobs {
  /** Mean of the log-probabilities of the sampled tokens. */
  readonly mean: number;
  /** How many tokens those are, where it is known. */
  readonly tokens?: number;
  /** Where the most likely tokens at each place were recorded as well. */
  readonly confidence?: TraceConfidence;
}

/** One sampled chain of thought with its prompt, its answer and whatever the producer recorded. */
export interface Trajectory {
  /** Position among the trajectories of its record, from 0. */
  readonly index: number;
  readonly format: string;
  /** What makes two trajectories siblings. */
  readonly problemKey: string;
  /** The question as a person would read it. */
  readonly problem: SourceText;
  readonly thought: SourceText;
  readonly thoughtState: ThoughtState;
  /** What the model says after the thought. */
  readonly response: SourceText;
  /** The thought as its producer divided it, where it did. */
  readonly steps?: readonly TrajectoryStep[];
  /** The producer's name for this sample among its siblings, such as a model or a number. */
  readonly sample?: string;
  readonly model?: string;
  /** Why generation stopped, in the producer's words. */
  readonly finish?: string;
  /** The model was cut off before it was done. */
  readonly truncated: boolean;
  /** The right answer, where the record holds it. */
  readonly gold?: string;
  /** The producer's verdict. */
  readonly correct?: boolean;
  /** The answer as the producer extracted it. */
  readonly recordedAnswer?: string;
  readonly reward?: number;
  readonly usage?: ReportedUsage;
  readonly logprobs?: SampledLogprobs;
  /** When it was sampled: ISO 8601. */
  readonly timestamp?: string;
}

/** Which trajectory of a file. */
export interface TrajectoryId {
  /** The record's place in its file, from 0. */
  readonly record: number;
  /** The trajectory's place in its record, from 0. */
  readonly index: number;
}

/** A record that gave no trajectory, and why. */
export interface RecordProblem {
  readonly record: number;
  /** The line of the file on which the record begins, from 0. */
  readonly line: number;
  readonly kind: 'broken' | 'unknown';
  readonly reason: string;
  /** UTF-16 units from the start of the record. */
  readonly offset?: number;
}

/** What became of one record. */
export type RecordContent =
  | {
      readonly kind: 'trajectories';
      readonly format: string;
      readonly trajectories: readonly Trajectory[];
    }
  /** Valid JSON that no format knows; `reason` says why. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Not JSON; `reason` says why, `offset` where in the raw text. */
  | { readonly kind: 'broken'; readonly reason: string; readonly offset?: number };

/** A stretch of the thought with one thought factor. */
export interface Segment extends TextSpan {
  readonly tokens: number;
  readonly factor: FactorId;
  readonly group: GroupId;
  /** What in the text gave the label: matched words, or a short description. */
  readonly cue: string;
  /** Estimated probability that the label is right, in [0, 1]. */
  readonly confidence: number;
  /** Who gave the label where it was not the labeller: `user`, or the name of a tool. */
  readonly source?: string;
  /** The best label in each published scheme, where the labeller gives one. */
  readonly published?: Published;
  /** The factor of the user's own that claimed the segment. */
  readonly userFactor?: UserFactorName;
}

export type BacktrackScope = 'local' | 'sub-problem' | 'global';

/**
 * Why the thought turns back: to mend an error, to try another way or value, or to go over what
 * stands once more.
 */
export type BacktrackKind = 'correction' | 'new-approach' | 're-check';

/** What a backtrack did to the candidate answer. */
export type BacktrackEffect =
  'unchanged' | 'changed' | 'changed-to-right' | 'changed-to-wrong' | 'unknown';

/** A return to an earlier point of the thought. */
export interface Backtrack {
  /** Index of the segment that turns back. */
  readonly segment: number;
  /** Index of the earlier segment it returns to. */
  readonly target: number;
  readonly scope: BacktrackScope;
  readonly kind: BacktrackKind;
  readonly effect: BacktrackEffect;
  /**
   * Tokens of the branch that is given up: from the target up to the turning segment; 0 for a
   * re-check.
   */
  readonly abandonedTokens: number;
}

/** A candidate answer stated inside the thought. */
export interface InterimAnswer {
  /** Index of the segment that states it. */
  readonly segment: number;
  readonly answer: string;
  /** Where in the thought the answer's text stands. */
  readonly span: TextSpan;
}

export type AnswerStrength = 'strong' | 'weak';

/** The answer a text states, with where and how it was found. */
export interface ExtractedAnswer {
  readonly answer: string;
  /** Offsets in the text it was extracted from. */
  readonly span: TextSpan;
  /** Name of the rule that found it. */
  readonly method: string;
  readonly strength: AnswerStrength;
  /** An earlier statement of the same text that names another answer. */
  readonly contradicts?: { readonly answer: string; readonly span: TextSpan };
}

/** An extracted answer and which text of the trajectory states it. */
export interface FinalAnswer extends ExtractedAnswer {
  readonly from: 'response' | 'thought';
}

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

export type DefectCode =
  | 'repetition-loop'
  | 'script-switch'
  | 'garbled-text'
  | 'stray-tag'
  | 'unclosed-thought'
  | 'truncated'
  | 'no-answer'
  | 'contradicted-answer';

/** Something about a trajectory that its reader should know before trusting it. */
export interface Defect {
  readonly code: DefectCode;
  readonly severity: 'information' | 'warning';
  /** Which text it stands in; the span is of that text. */
  readonly text: 'thought' | 'response';
  readonly span: TextSpan;
  /** What a message about it names, such as the words that are repeated and how often. */
  readonly values: Readonly<Record<string, string | number>>;
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
