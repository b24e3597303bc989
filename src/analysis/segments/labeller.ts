import type { FactorId } from './factors';
import type { Published } from './published';
import { labelIn, type SchemeId } from './schemes';

/** The thought factor given to one span, with its reason. */
export interface SpanLabel {
  readonly factor: FactorId;
  /** What in the text gave the label: matched words, or a short description. */
  readonly cue: string;
  /** Estimated probability that the label is right, in [0, 1]. */
  readonly confidence: number;
  /**
   * The best label in each published scheme, where the labeller knows more than the factor alone:
   * it is there even when the factor is `unsure`.
   */
  readonly published?: Published;
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

/**
 * What a span is called in a scheme; `undefined` where the scheme has no class for it. In our own
 * scheme a label below the set confidence is `unsure`; published schemes have no such class, so
 * there it is always the best label.
 */
export function labelOfSpan(
  scheme: SchemeId,
  { factor, published }: SpanLabel,
): string | undefined {
  if (scheme === 'factors' || published === undefined) {
    return labelIn(scheme, factor);
  }
  return published[scheme] ?? undefined;
}
