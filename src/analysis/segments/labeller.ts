import type { FactorId } from './factors';

/** The thought factor given to one span, with its reason. */
export interface SpanLabel {
  readonly factor: FactorId;
  /** What in the text gave the label: matched words, or a short description. */
  readonly cue: string;
  /** Estimated probability that the label is right, in [0, 1]. */
  readonly confidence: number;
}

/**
 * Gives thought factors to the spans of one thought. A labeller is pure: the same spans give the
 * same labels.
 */
export interface Labeller {
  readonly name: string;
  /** One label for each span; the spans are those of one thought, whole and in order. */
  label(spans: readonly string[]): readonly SpanLabel[];
}
