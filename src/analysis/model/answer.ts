import type { TextSpan } from '../../base/positions';

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

/** A candidate answer stated inside the thought. */
export interface InterimAnswer {
  /** Index of the segment that states it. */
  readonly segment: number;
  readonly answer: string;
  /** Where in the thought the answer's text stands. */
  readonly span: TextSpan;
}
