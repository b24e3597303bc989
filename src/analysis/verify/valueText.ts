import { magnitude, numberOfRational, type Rational, roundedAt } from '../answers/rational';

/** Decimal places that are written out before a value counts as long. */
const mostPlaces = 6;
/** Digits that are written out of a fraction's upper part. */
const mostDigits = 30;
/** Smaller values have no digit among the places. */
const smallest = 0.001;

/**
 * A value as a person would write it: a whole number, a decimal of up to six places where that is
 * exact, else rounded to four with a sign that says so; very long and
 * very small ones with a power of ten. Examples: `12`, `0.125`, `≈ 3.3333`.
 */
export function valueText(value: Rational): string {
  const size = Math.abs(numberOfRational(value));
  if (value.numerator.toString().length > mostDigits || (size > 0 && size < smallest)) {
    return `≈ ${numberOfRational(value).toExponential(4)}`;
  }
  for (let places = 0; places <= mostPlaces; places++) {
    if ((value.numerator * 10n ** BigInt(places)) % value.denominator === 0n) {
      return decimalText(value, places);
    }
  }
  return `≈ ${decimalText(value, 4)}`;
}

function decimalText(value: Rational, places: number): string {
  const rounded = roundedAt(value, places) ?? 0n;
  const digits = magnitude(rounded)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${rounded < 0n ? '-' : ''}${whole}${fraction}`;
}
