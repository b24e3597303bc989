/** Complex numbers as plain pairs of doubles. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export const nan: Complex = { re: Number.NaN, im: Number.NaN };

export function real(re: number): Complex {
  return { re, im: 0 };
}

export function isReal(z: Complex): boolean {
  return Math.abs(z.im) <= 1e-12 * Math.max(1, Math.abs(z.re));
}

export function isFinite(z: Complex): boolean {
  return Number.isFinite(z.re) && Number.isFinite(z.im);
}

export function absolute(z: Complex): number {
  return Math.hypot(z.re, z.im);
}

export function add(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

export function subtract(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

export function multiply(a: Complex, b: Complex): Complex {
  if (a.im === 0 && b.im === 0) {
    return real(a.re * b.re);
  }
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

export function divide(a: Complex, b: Complex): Complex {
  if (b.im === 0) {
    return b.re === 0 ? nan : { re: a.re / b.re, im: a.im / b.re };
  }
  const size = b.re * b.re + b.im * b.im;
  return {
    re: (a.re * b.re + a.im * b.im) / size,
    im: (a.im * b.re - a.re * b.im) / size,
  };
}

export function exponential(z: Complex): Complex {
  const size = Math.exp(z.re);
  return z.im === 0 ? real(size) : { re: size * Math.cos(z.im), im: size * Math.sin(z.im) };
}

/** The principal logarithm; the argument is in (-π, π]. */
export function logarithm(z: Complex): Complex {
  const size = absolute(z);
  if (size === 0) {
    return nan;
  }
  return { re: Math.log(size), im: z.im === 0 && z.re > 0 ? 0 : Math.atan2(z.im, z.re) };
}

/** The principal power; integer and real powers go through the real power function. */
export function power(base: Complex, exponent: Complex): Complex {
  if (absolute(base) === 0) {
    return isReal(exponent) && exponent.re > 0 ? real(0) : exponent.re === 0 ? real(1) : nan;
  }
  const simple = exponent.im === 0 && base.im === 0;
  if (simple && (base.re > 0 || Number.isInteger(exponent.re))) {
    return real(base.re ** exponent.re);
  }
  return exponential(multiply(exponent, logarithm(base)));
}

export function sine(z: Complex): Complex {
  return z.im === 0
    ? real(Math.sin(z.re))
    : { re: Math.sin(z.re) * Math.cosh(z.im), im: Math.cos(z.re) * Math.sinh(z.im) };
}

export function cosine(z: Complex): Complex {
  return z.im === 0
    ? real(Math.cos(z.re))
    : { re: Math.cos(z.re) * Math.cosh(z.im), im: -Math.sin(z.re) * Math.sinh(z.im) };
}
