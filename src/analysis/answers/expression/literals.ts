import { powerRational, multiplyRational, rational } from '../rational';
import { type Node } from './node';

/** Powers of ten beyond this are not read as numbers. */
const maximumExponent = 9000;

/** A numeral such as `12`, `.5`, `3.` or `1.5e-3` with its exact value. */
export function parseNumber(text: string): Node | undefined {
  const match = /^(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
  if (match === null || (match[1] === '' && (match[2] ?? '') === '')) {
    return undefined;
  }
  const whole = match[1] ?? '';
  const fraction = match[2] ?? '';
  const exponent = Number(match[3] ?? 0);
  if (Math.abs(exponent) > maximumExponent) {
    return undefined;
  }
  const digits = rational(BigInt(`0${whole}${fraction}`));
  const scale = powerRational(
    { numerator: 10n, denominator: 1n },
    BigInt(exponent - fraction.length),
  );
  const value = digits && scale && multiplyRational(digits, scale);
  if (value === undefined) {
    return undefined;
  }
  if (fraction === '') {
    return { kind: 'number', value };
  }
  const significant = (whole + fraction).replace(/^0+/, '').length;
  return { kind: 'number', value, decimal: { places: fraction.length - exponent, significant } };
}
