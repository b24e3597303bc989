import { isDigit, isIdeograph, isLatinLetter, isWhiteSpace } from './characters';

/** What a UTF-16 unit is to the readers of sentences. */
export const unitKinds = {
  /** Whatever none of the others is: marks and signs outside of Latin-1, surrogates, controls. */
  other: 0,
  /** A to Z in either case. */
  letter: 1,
  digit: 2,
  space: 3,
  /** An operator, bracket or other sign of formulas. */
  operator: 4,
  punctuation: 5,
  ideograph: 6,
  /** Letters of alphabets outside ASCII: Latin with accents, Greek, Cyrillic, Hangul and so on. */
  otherLetter: 7,
} as const;

const operators = '=+-*/^<>×÷·%_{}()[]|\\&$';

/** Units that are looked up in a table: almost all there are in most texts. */
const tabled = 0x100;

const table = Uint8Array.from({ length: tabled }, (_, code) => classify(code));

function classify(code: number): number {
  if (isLatinLetter(code)) {
    return unitKinds.letter;
  }
  if (isDigit(code)) {
    return unitKinds.digit;
  }
  if (isWhiteSpace(code)) {
    return unitKinds.space;
  }
  if (isOtherLetter(code)) {
    return unitKinds.otherLetter;
  }
  if (isIdeograph(code)) {
    return unitKinds.ideograph;
  }
  if (code >= tabled) {
    return unitKinds.other;
  }
  return operators.includes(String.fromCharCode(code)) ? unitKinds.operator : unitKinds.punctuation;
}

function isOtherLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** The kind of a unit, of `unitKinds`. */
export function unitKind(code: number): number {
  return code < tabled ? (table[code] ?? unitKinds.other) : classify(code);
}
