/** An exact fraction in lowest terms; `denominator` is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Results with more bits than this are given up: about 9,800 decimal digits. */
export const maximumBits = 1 << 15;

/** The fraction in lowest terms; `undefined` when the denominator is 0 or a part is too long. */
export function rational(numerator: bigint, denominator = 1n): Rational | undefined {
  if (denominator === 0n || isTooLong(numerator) || isTooLong(denominator)) {
    return undefined;
  }
  const divisor = greatestCommonDivisor(magnitude(numerator), magnitude(denominator));
  const sign = denominator < 0n ? -1n : 1n;
  return {
    numerator: (sign * numerator) / divisor,
    denominator: (sign * denominator) / divisor,
  };
}

export function addRational(a: Rational, b: Rational): Rational | undefined {
  return rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function negateRational(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiplyRational(a: Rational, b: Rational): Rational | undefined {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divideRational(a: Rational, b: Rational): Rational | undefined {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** `base` to an integer power; `undefined` for 0 to a negative power and for results too long. */
export function powerRational(base: Rational, exponent: bigint): Rational | undefined {
  const size = magnitude(exponent);
  const bits = BigInt(Math.max(bitLength(base.numerator), bitLength(base.denominator)));
  if (size > BigInt(maximumBits) || size * (bits - 1n) > BigInt(maximumBits)) {
    return undefined;
  }
  const numerator = base.numerator ** size;
  const denominator = base.denominator ** size;
  return exponent < 0n ? rational(denominator, numerator) : rational(numerator, denominator);
}

export function equalRational(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** The nearest double, also where both parts are beyond the range of doubles. */
export function numberOfRational({ numerator, denominator }: Rational): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct) && (direct !== 0 || numerator === 0n)) {
    return direct;
  }
  const shift = bitLength(numerator) - bitLength(denominator);
  const scaled =
    shift > 0
      ? Number((numerator << 64n) / (denominator << BigInt(shift)))
      : Number((numerator << BigInt(64 - shift)) / denominator);
  return scaled * 2 ** (shift - 64);
}

/**
 * The integer nearest to `value * 10 ** places`, halves away from zero: 1/8 at 2 places is 13.
 * Places beyond 1,000 in either direction give `undefined`.
 */
export function roundedAt(value: Rational, places: number): bigint | undefined {
  if (Math.abs(places) > 1000) {
    return undefined;
  }
  const scale = 10n ** BigInt(Math.abs(places));
  const numerator = magnitude(value.numerator) * (places >= 0 ? scale : 1n);
  const denominator = value.denominator * (places >= 0 ? 1n : scale);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return value.numerator < 0n ? -rounded : rounded;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a;
}

function bitLength(value: bigint): number {
  return 4 * magnitude(value).toString(16).length;
}

function isTooLong(value: bigint): boolean {
  return bitLength(value) > 2 * maximumBits;
}
