import { withComma, withPoint } from '../comparison/readings/decimalComma';
import { pairReadings } from '../comparison/readings/list';
import { compound, withUnit } from '../comparison/readings/units';
import { type ReadAnswer } from '../compare';
import { classify } from '../structure/classify';
import { withinLimit } from '../effort';
import { type AnswerPolicy } from '../policy';
import { bareWordsOf } from '../structure/words';
import { type Facets, facetsOf } from './facets';
import { mayBeEqual } from './mayBeEqual';

/**
 * What is known of an answer before it is compared with others, so that pairs that cannot be equal
 * are blocked, as in record linkage (Fellegi & Sunter 1969): never compared.
 */
export interface Signature {
  /** Absent where any other answer might be equal to it. */
  readonly facets?: Facets | undefined;
  /** The words, where it consists of letters alone. */
  readonly words?: string | undefined;
  /** As it is where its letters are read as a unit. */
  readonly measured?: { readonly dimension: string; readonly facets: Facets } | undefined;
  /** Two measures, as in `3 h 30 min`. */
  readonly isCompound: boolean;
  readonly hasComma: boolean;
  readonly hasPoint: boolean;
}

/** What is known of an answer that was read; nothing where that would take too long. */
export function signatureOf(answer: ReadAnswer, policy: AnswerPolicy): Signature {
  const unknown = { isCompound: false, hasComma: false, hasPoint: false };
  const mayBeRewritten = pairReadings.some(({ pattern }) => pattern?.test(answer.normalised));
  return mayBeRewritten || isLax(policy)
    ? unknown
    : withinLimit<Signature>(
        () => known(answer, policy),
        () => unknown,
      );
}

function known({ normalised, structure }: ReadAnswer, policy: AnswerPolicy): Signature {
  const measured = withUnit(normalised);
  return {
    facets: structure && facetsOf(structure, policy),
    measured: measured && {
      dimension: measured.dimension,
      facets: facetsOf(classify(measured.text), policy),
    },
    words: bareWordsOf(normalised),
    isCompound: compound.test(normalised),
    hasComma: withComma.test(normalised),
    hasPoint: withPoint.test(normalised),
  };
}

/** Facets hold for roundings of three digits and more, and for values that are what they say. */
function isLax(policy: AnswerPolicy): boolean {
  return (
    policy.percentLenient ||
    policy.minimumSignificantDigits < 3 ||
    policy.decimalComma === 'always' ||
    policy.unitMismatch === 'ignore'
  );
}

/** False only for two answers that `compareRead` would not find equal. */
export function couldEqual(a: Signature, b: Signature): boolean {
  if (a.facets === undefined || b.facets === undefined) {
    return true;
  }
  return mayBeEqual(a.facets, b.facets) || readAlike(a, b);
}

/** Readings of one that the other suggests. */
function readAlike(a: Signature, b: Signature): boolean {
  return (
    (a.words !== undefined && a.words === b.words) ||
    (a.measured !== undefined &&
      b.measured?.dimension === a.measured.dimension &&
      mayBeEqual(a.measured.facets, b.measured.facets)) ||
    (a.measured !== undefined && b.isCompound) ||
    (b.measured !== undefined && a.isCompound) ||
    (a.hasComma && b.hasPoint) ||
    (b.hasComma && a.hasPoint)
  );
}
