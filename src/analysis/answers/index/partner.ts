import { compound, withUnit } from '../comparison/readings/units';
import { type ReadAnswer } from '../compare';
import { classify } from '../structure/classify';
import { withinLimit } from '../effort';
import { type AnswerPolicy } from '../policy';
import { wordsOf } from '../structure/words';
import { type Facets, facetsOf } from './facets';
import { mayBeEqual } from './mayBeEqual';

/** What is known of an answer before it is compared with others. */
export interface Partner {
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

/** Texts that one of the `pairReadings` may rewrite, other than units and decimal commas. */
const rewritten =
  /^[MDCLXVI]{2,}$|(?<![A-Za-z\\])I(?![A-Za-z])|\\mathbb|integer|\+\s*[CKc]$|^[A-J]{2,10}$|^[\d.]+(?:\s+to\s+[\d.]+)+$|\s(?:und|oder|et|ou|y|e|o|и|или)\s/;

const letters = /^[A-Za-z ]{1,80}$/;

/** What is known of an answer that was read; nothing where that would take too long. */
export function partnerOf(answer: ReadAnswer, policy: AnswerPolicy): Partner {
  const unknown = { isCompound: false, hasComma: false, hasPoint: false };
  return rewritten.test(answer.normalised) || isLax(policy)
    ? unknown
    : withinLimit<Partner>(
        () => known(answer, policy),
        () => unknown,
      );
}

function known({ normalised, structure }: ReadAnswer, policy: AnswerPolicy): Partner {
  const measured = withUnit(normalised);
  return {
    facets: structure && facetsOf(structure, policy),
    measured: measured && {
      dimension: measured.dimension,
      facets: facetsOf(classify(measured.text), policy),
    },
    words: letters.test(normalised) ? wordsOf(normalised) : undefined,
    isCompound: compound.test(normalised),
    hasComma: /^-?\d+,\d+$/.test(normalised),
    hasPoint: /^-?\d*\.\d+$/.test(normalised),
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
export function couldEqual(a: Partner, b: Partner): boolean {
  if (a.facets === undefined || b.facets === undefined) {
    return true;
  }
  return mayBeEqual(a.facets, b.facets) || readAlike(a, b);
}

/** Readings of one that the other suggests. */
function readAlike(a: Partner, b: Partner): boolean {
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
