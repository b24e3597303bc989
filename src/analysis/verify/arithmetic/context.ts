import { isKnownUnit } from '../../answers/structure/units';

/** Words before a formula that make it part of something larger, or a supposition. */
const leadingDoubts = new Set(
  (
    'than twice thrice half double triple quadruple quarter third times plus minus over divided multiplied ' +
    'less more mod modulo choose gcd lcm hcf log ln lg sin cos tan cot sec csc exp max min sqrt square cube ' +
    'root factorial abs floor ceil not if suppose supposing whether wrong wrongly incorrectly incorrect ' +
    "mistake instead unless isn’t isn't doesn’t doesn't is-not never every"
  ).split(' '),
);

/** Words behind a number that change its value, or say that it is not all of the result. */
const trailingDoubts = new Set(
  (
    'dozen dozens hundred hundreds thousand thousands million millions billion billions trillion k bn score ' +
    'half halves times more less fewer squared cubed square cube factorial remainder remaining r rem mod ' +
    'modulo with left leftover choose ago rounded rounding truncated short over under off plus minus and ' +
    'below above mixed rd st nd th quarters thirds wrong incorrect false not minutes-past o’clock'
  ).split(' '),
);

/** Words that end an operand: what stands before them is another clause. */
const clauseWords = new Set(
  (
    'and or is are was were be so then than but because since if that which who where when while as to ' +
    'from now we he she they it i you let thus hence therefore gives have has had makes make get gets means'
  ).split(' '),
);

export function doubtBefore(words: readonly string[]): string | undefined {
  const last = words.slice(-1).filter((word) => isVariable(word) && word !== 'I');
  const known = words.map((word) => word.toLowerCase()).find((word) => leadingDoubts.has(word));
  return known ?? last[0];
}

export function doubtBehind(words: readonly string[]): string | undefined {
  const near = words.slice(0, 3).map((word) => word.toLowerCase());
  return near.find((word) => trailingDoubts.has(word)) ?? near.slice(0, 1).find(isVariable);
}

export function endsOperand(word: string): boolean {
  return clauseWords.has(word.toLowerCase());
}

const letterUnits = new Set(['m', 'g', 's', 'h', 'l', 'L', 'K', 'C', 'F', 'N', 'J', 'W', 'V', 'A']);

/** A letter is a unit only where it is the sign of one. */
function isVariable(word: string): boolean {
  return word.length === 1 && word !== 'a' && !letterUnits.has(word);
}

/** True for what may be written right behind a number: `5km`. A single letter may be a variable. */
export function isGluedUnit(word: string): boolean {
  return word.length > 1 && isKnownUnit(word);
}
