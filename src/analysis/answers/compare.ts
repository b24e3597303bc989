import { maximumAnswerLength, normaliseAnswer } from './normalise';
import { compareStructures } from './comparison/structures';
import { type Verdict, verdict, verdictOf } from './comparison/verdict';
import { withinLimit } from './effort';
import { classify } from './structure/classify';
import { type Structure } from './structure/structure';
import { bareWordsOf, couldBeWord } from './structure/words';
import { dividesByZero } from './expression/exact';
import { pairReadings } from './comparison/readings/list';
import { type AnswerPolicy, defaultPolicy } from './policy';

export { type Verdict } from './comparison/verdict';
export { type AnswerPolicy, defaultPolicy } from './policy';

/** An answer that was read once and can be compared many times. */
export interface ReadAnswer {
  readonly text: string;
  /** In one spelling, see `normaliseAnswer`. */
  readonly normalised: string;
  /** Absent for answers that are too long to be read. */
  readonly structure?: Structure;
}

export function readAnswer(text: string): ReadAnswer {
  const normalised = normaliseAnswer(text);
  if (text.length > maximumAnswerLength || normalised.length > maximumAnswerLength) {
    return { text, normalised };
  }
  return withinLimit<ReadAnswer>(
    () => ({ text, normalised, structure: classify(normalised) }),
    () => ({ text, normalised }),
  );
}

/**
 * Says whether two answers mean the same, and which rule decided.
 *
 * Both are normalised, classified by structure, and compared: rationals exactly, other formulas
 * by their values at fixed points, words as words. The verdict is symmetric, and an answer equals
 * itself unless it is empty or not a number. Answers over 1,000 characters are compared as text.
 * Nothing is ever executed. Example: `compareAnswers('\\frac12', '0.5')` is equal by
 * `exact value`; `compareAnswers('10%', '10')` is unsure.
 */
export function compareAnswers(
  a: string,
  b: string,
  policy: AnswerPolicy = defaultPolicy,
): Verdict {
  return comparePlain(a, b) ?? compareRead(readAnswer(a), readAnswer(b), policy);
}

/** Whole numbers as most answers are, written in the one way that leaves nothing to read. */
const plainInteger = /^(?:0|-?[1-9]\d{0,14})$/;

function comparePlain(a: string, b: string): Verdict | undefined {
  if (!plainInteger.test(a) || !plainInteger.test(b)) {
    return undefined;
  }
  return a === b ? verdict('equal', 'same text') : verdict('different', 'exact value');
}

/**
 * Compares answers of which the same ones come again and again, as those of one trajectory do: each
 * is read once. It says what `answersEqual` says.
 */
export class AnswerComparer {
  private readonly read = new Map<string, ReadAnswer>();

  equal(a: string, b: string): boolean | undefined {
    const verdict = comparePlain(a, b) ?? compareRead(this.readOnce(a), this.readOnce(b));
    return truthOf(verdict);
  }

  private readOnce(text: string): ReadAnswer {
    const read = this.read.get(text) ?? readAnswer(text);
    this.read.set(text, read);
    return read;
  }
}

/**
 * `compareAnswers` for answers that were read before. The two are brought into one order first:
 * that makes the verdict symmetric whatever the comparisons of parts do.
 */
export function compareRead(
  a: ReadAnswer,
  b: ReadAnswer,
  policy: AnswerPolicy = defaultPolicy,
): Verdict {
  const [first, second] = a.normalised <= b.normalised ? [a, b] : [b, a];
  return withinLimit(
    () => compareOrdered(first, second, policy),
    () => verdict('unsure', 'deadline'),
  );
}

function compareOrdered(a: ReadAnswer, b: ReadAnswer, policy: AnswerPolicy): Verdict {
  if (a.structure === undefined || b.structure === undefined) {
    return verdictOf(a.normalised !== '' && a.normalised === b.normalised, 'long text');
  }
  if (a.structure.kind === 'empty' || b.structure.kind === 'empty') {
    return verdict('different', 'empty');
  }
  if (a.normalised === b.normalised) {
    return verdictOf(isValue(a), 'same text');
  }
  const result = compareStructures(a.structure, b.structure, policy);
  return result.verdict === 'equal'
    ? doubted(result, a, b)
    : (otherReading(a, b, policy) ?? result);
}

/** Not a number, and a division by zero, equal nothing. */
function isValue({ normalised, structure }: ReadAnswer): boolean {
  const isDivided = structure?.kind === 'quantity' && dividesByZero(structure.value);
  return normalised.toLowerCase() !== 'nan' && !isDivided;
}

/** Three letters in another order may be a product or another word. */
function doubted(result: Verdict, a: ReadAnswer, b: ReadAnswer): Verdict {
  const isProduct = result.rule === 'value at sample points';
  return isProduct && couldBeWord(a.normalised) && couldBeWord(b.normalised)
    ? verdict('unsure', 'word or product')
    : result;
}

/** The verdict of the first reading under which the two are equal. */
function otherReading(a: ReadAnswer, b: ReadAnswer, policy: AnswerPolicy): Verdict | undefined {
  const words = bareWordsOf(a.normalised);
  if (
    words !== undefined &&
    words === bareWordsOf(b.normalised) &&
    (policy.textCase === 'ignore' || a.normalised.length !== b.normalised.length)
  ) {
    return isVariable(a) || isVariable(b) ? undefined : verdict('equal', 'words');
  }
  for (const { read } of pairReadings) {
    const [first, second] = read(a.normalised, b.normalised, policy) ?? [];
    const isRewritten =
      first !== undefined &&
      second !== undefined &&
      (first !== a.normalised || second !== b.normalised);
    if (isRewritten) {
      const result = compareStructures(classify(first), classify(second), policy);
      if (result.verdict === 'equal') {
        return result;
      }
    }
  }
  return undefined;
}

function isVariable({ structure }: ReadAnswer): boolean {
  return structure?.kind === 'quantity' && structure.value.kind === 'variable';
}

/** True, false, or `undefined` when it cannot be told. See `compareAnswers`. */
export function answersEqual(a: string, b: string): boolean | undefined {
  return truthOf(compareAnswers(a, b));
}

function truthOf({ verdict: kind }: Verdict): boolean | undefined {
  return kind === 'unsure' ? undefined : kind === 'equal';
}
