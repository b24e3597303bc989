import {
  addRational,
  equalRational,
  magnitude,
  negateRational,
  numberOfRational,
  type Rational,
  roundedAt,
} from '../../answers/rational';

/** A stated number and how many digits it has behind its point. */
export interface StatedNumber {
  readonly value: Rational;
  readonly places: number;
  /** Digits that say something: `1200` has two. */
  readonly significant: number;
}

const bare = /^(\d*)(?:\.(\d+))?$/;

/** Reads a numeral without exponent; `undefined` for every other formula. */
export function statedNumber(source: string, value: Rational): StatedNumber | undefined {
  const match = bare.exec(source.replace(/^[-+]\s?/, ''));
  if (match === null) {
    return undefined;
  }
  const [, whole = '', fraction = ''] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = fraction === '' ? digits.replace(/0+$/, '').length : digits.length;
  return { value, places: fraction.length, significant };
}

/** What is left of `|a - b|` in units of the larger one; 0 for equal values. */
export function relativeDifference(a: Rational, b: Rational): number {
  const difference = addRational(a, negateRational(b));
  if (difference === undefined) {
    return 1;
  }
  const size = Math.max(Math.abs(numberOfRational(a)), Math.abs(numberOfRational(b)));
  const distance = Math.abs(numberOfRational(difference));
  return distance === 0 ? 0 : distance / size;
}

/** True for the value rounded, or cut off, at the digits that are written behind the point. */
export function isRoundedTo(value: Rational, { value: stated, places }: StatedNumber): boolean {
  const rounded = roundedAt(value, places);
  const written = roundedAt(stated, places);
  return rounded === written || cutAt(value, places) === written;
}

/** True for 1,200 as a rounding of 1,234: as many digits are right as say something. */
export function isRoundedToDigits(value: Rational, stated: StatedNumber): boolean {
  const whole = Math.floor(Math.log10(Math.abs(numberOfRational(stated.value)) || 1)) + 1;
  const places = stated.significant - whole;
  return roundedAt(value, places) === roundedAt(stated.value, places);
}

/** The integer towards zero from `value * 10 ** places`. */
function cutAt(value: Rational, places: number): bigint {
  const scaled = (magnitude(value.numerator) * 10n ** BigInt(places)) / value.denominator;
  return value.numerator < 0n ? -scaled : scaled;
}

export function isEqual(a: Rational | undefined, b: Rational | undefined): boolean {
  return a !== undefined && b !== undefined && equalRational(a, b);
}

export function isWhole(value: Rational): boolean {
  return value.denominator === 1n;
}
