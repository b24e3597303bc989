import type { TextSpan } from '../../base/positions';
import type { TraceConfidence } from '../votes/traceConfidence';
import type { SourceText } from './sourceText';
import type { ReportedUsage } from './usage';

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
  /** What else was offered in its place and not taken. */
  readonly alternatives?: readonly StepAlternative[];
}

/** A step that was rated in place of the one that was taken. */
export interface StepAlternative {
  readonly text: string;
  /** As for a step. */
  readonly rating?: number;
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
