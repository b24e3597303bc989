import { type FactorId, factorOf } from './factors';
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
  /** The factor of the user's own that claimed the span; `factor` then stands for its group. */
  readonly userFactor?: UserFactorName;
}

/** What is shown of a factor of the user's own. */
export interface UserFactorName {
  readonly name: string;
  /** `#rrggbb`, where given. */
  readonly color?: string;
}

/** The factor of a span of one thought by the index of the span; `unsure` where there is none. */
export type FactorAt = (index: number) => FactorId;

/**
 * Gives thought factors to the spans of one thought. A labeller is pure: the same spans give the
 * same labels.
 */
export interface Labeller {
  readonly name: string;
  /** One label for each span; the spans are those of one thought, whole and in order. */
  label(spans: readonly string[]): readonly SpanLabel[];
  /**
   * The factors of the same labels, each found when it is asked for, in any order: for who asks for
   * few of them and shows none.
   */
  factors(spans: readonly string[]): FactorAt;
}

/** The factors of labels that are known. */
export function factorsIn(labels: readonly Pick<SpanLabel, 'factor'>[]): FactorAt {
  return (index) => labels[index]?.factor ?? 'unsure';
}

/** The factors of labels that are found all at once, when the first of them is asked for. */
export function factorsOnceAsked(label: () => readonly SpanLabel[]): FactorAt {
  let known: FactorAt | undefined;
  return (index) => (known ??= factorsIn(label()))(index);
}

/**
 * What the factor of a span is called: a factor of the user's own by its name, which is any text.
 */
export function factorName({
  factor,
  userFactor,
}: Pick<SpanLabel, 'factor' | 'userFactor'>): string {
  return userFactor?.name ?? factorOf(factor).name;
}

/**
 * What a span is called in a scheme; `undefined` where the scheme has no class for it. In our own
 * scheme a label below the set confidence is `unsure`; published schemes have no such class, so
 * there it is always the best label.
 */
export function labelOfSpan(
  scheme: SchemeId,
  { factor, published, userFactor }: SpanLabel,
): string | undefined {
  if (scheme === 'factors' && userFactor !== undefined) {
    return userFactor.name;
  }
  if (scheme === 'factors' || published === undefined) {
    return labelIn(scheme, factor);
  }
  return published[scheme] ?? undefined;
}
