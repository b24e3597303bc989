import {
  agreedCounts,
  type Confusion,
  confusionOf,
  givenCounts,
  goldCounts,
  type LabelPair,
} from './confusion';

/** How well one label is found. */
export interface ClassScore {
  readonly label: string;
  /** How often it is the reference. */
  readonly support: number;
  /** How often it was given. */
  readonly given: number;
  /** Share of the given that are right, in [0, 1]; NaN when it was never given. */
  readonly precision: number;
  /** Share of the reference that was found, in [0, 1]; NaN when it is never the reference. */
  readonly recall: number;
  /** Harmonic mean of precision and recall; 0 when nothing agrees. */
  readonly f1: number;
}

/** Agreement of two labellings of the same items. */
export interface Agreement {
  readonly total: number;
  /** Share of items with equal labels, in [0, 1]; NaN without items. */
  readonly accuracy: number;
  /** Cohen's kappa, in [-1, 1]; NaN when it is not defined. */
  readonly kappa: number;
  /** Mean F1 over the labels that are the reference at least once. */
  readonly macroF1: number;
  readonly classes: readonly ClassScore[];
}

/** Every figure of agreement; `order` puts labels first that are named there. */
export function agreementOf(pairs: readonly LabelPair[], order: readonly string[] = []): Agreement {
  const confusion = confusionOf(pairs, order);
  return {
    total: confusion.total,
    accuracy: accuracyOf(confusion),
    kappa: kappaOf(confusion),
    macroF1: macroF1Of(confusion),
    classes: classScores(confusion),
  };
}

export function accuracyOf(confusion: Confusion): number {
  return sum(agreedCounts(confusion)) / confusion.total;
}

/**
 * Cohen's kappa (1960): the share of agreement beyond what two labellers with the same habits would
 * reach by chance. NaN when chance alone would agree on everything.
 *
 * Example: accuracy 0.75 where chance gives 0.5 is a kappa of 0.5.
 */
export function kappaOf(confusion: Confusion): number {
  const { total } = confusion;
  const given = givenCounts(confusion);
  const chance =
    sum(goldCounts(confusion).map((count, index) => count * (given[index] ?? 0))) / total ** 2;
  return chance === 1 ? NaN : (accuracyOf(confusion) - chance) / (1 - chance);
}

/** Unweighted mean of F1 over the labels that occur in the reference; NaN when none does. */
export function macroF1Of(confusion: Confusion): number {
  const occurring = classScores(confusion).filter(({ support }) => support > 0);
  return sum(occurring.map(({ f1 }) => f1)) / occurring.length;
}

export function classScores(confusion: Confusion): readonly ClassScore[] {
  const gold = goldCounts(confusion);
  const given = givenCounts(confusion);
  const agreed = agreedCounts(confusion);
  return confusion.labels.map((label, index) => {
    const [support = 0, count = 0, right = 0] = [gold[index], given[index], agreed[index]];
    return {
      label,
      support,
      given: count,
      precision: right / count,
      recall: right / support,
      f1: (2 * right) / (support + count),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
