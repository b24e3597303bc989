import * as complex from './complex';
import { type Complex } from './complex';

/** The functions formulas may use, by name, with their numeric meaning. */

type NumericFunction = (...parameters: readonly Complex[]) => Complex;

const realOnly =
  (compute: (value: number) => number): NumericFunction =>
  (z = complex.nan) =>
    complex.isReal(z) ? complex.real(compute(z.re)) : complex.nan;

const quotient =
  (above: (z: Complex) => Complex, below: (z: Complex) => Complex): NumericFunction =>
  (z = complex.nan) =>
    complex.divide(above(z), below(z));

const one = (): Complex => complex.real(1);

const table: readonly (readonly [string, NumericFunction])[] = [
  ['sin', (z = complex.nan) => complex.sine(z)],
  ['cos', (z = complex.nan) => complex.cosine(z)],
  ['tan', quotient(complex.sine, complex.cosine)],
  ['cot', quotient(complex.cosine, complex.sine)],
  ['sec', quotient(one, complex.cosine)],
  ['csc', quotient(one, complex.sine)],
  ['cosec', quotient(one, complex.sine)],
  ['exp', (z = complex.nan) => complex.exponential(z)],
  ['ln', (z = complex.nan) => complex.logarithm(z)],
  ['abs', (z = complex.nan) => complex.real(Math.hypot(z.re, z.im))],
  ['cis', (z = complex.nan) => complex.exponential({ re: -z.im, im: z.re })],
  ['arcsin', realOnly(Math.asin)],
  ['arccos', realOnly(Math.acos)],
  ['arctan', realOnly(Math.atan)],
  ['asin', realOnly(Math.asin)],
  ['acos', realOnly(Math.acos)],
  ['atan', realOnly(Math.atan)],
  ['sinh', realOnly(Math.sinh)],
  ['cosh', realOnly(Math.cosh)],
  ['tanh', realOnly(Math.tanh)],
  ['floor', realOnly(Math.floor)],
  ['ceil', realOnly(Math.ceil)],
  ['factorial', realOnly((value) => gamma(value + 1))],
  ['sqrt', (z = complex.nan) => complex.power(z, complex.real(0.5))],
  ['root', (z = complex.nan, n = complex.nan) => root(z, n)],
  ['cbrt', (z = complex.nan) => root(z, complex.real(3))],
  ['mod', (a = complex.nan, b = complex.nan) => remainder(a, b)],
  [
    'log',
    (z = complex.nan, base = complex.real(10)) =>
      complex.divide(complex.logarithm(z), complex.logarithm(base)),
  ],
  ['lg', (z = complex.nan) => complex.divide(complex.logarithm(z), complex.real(Math.LN10))],
  ['binom', (n = complex.nan, k = complex.nan) => binomial(n, k)],
  ['gcd', (a = complex.nan, b = complex.nan) => complex.real(gcd(a.re, b.re))],
  ['lcm', (a = complex.nan, b = complex.nan) => complex.real((a.re * b.re) / gcd(a.re, b.re))],
];

const numericFunctions: ReadonlyMap<string, NumericFunction> = new Map(table);

/** Names that are only written by the parser itself. */
const internal = new Set(['factorial', 'root', 'binom', 'sqrt', 'mod']);

/** The names a formula may call. */
export const functionNames: ReadonlySet<string> = new Set(
  table.map(([name]) => name).filter((name) => !internal.has(name)),
);

/** The value of a known function; not a number for an unknown one. */
export function applyFunction(name: string, parameters: readonly Complex[]): Complex {
  return numericFunctions.get(name)?.(...parameters) ?? complex.nan;
}

function remainder(a: Complex, b: Complex): Complex {
  return complex.isReal(a) && complex.isReal(b)
    ? complex.real(a.re - b.re * Math.floor(a.re / b.re))
    : complex.nan;
}

/** The real root where there is one: the cube root of -8 is -2. */
function root(z: Complex, n: Complex): Complex {
  if (complex.isReal(z) && z.re < 0 && complex.isReal(n) && Math.abs(n.re % 2) === 1) {
    return complex.real(-((-z.re) ** (1 / n.re)));
  }
  return complex.power(z, complex.divide(complex.real(1), n));
}

function binomial(n: Complex, k: Complex): Complex {
  return complex.isReal(n) && complex.isReal(k)
    ? complex.real(gamma(n.re + 1) / (gamma(k.re + 1) * gamma(n.re - k.re + 1)))
    : complex.nan;
}

function gcd(a: number, b: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) {
    return Number.NaN;
  }
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The gamma function by Lanczos' approximation (g = 7, n = 9), good to about 15 digits. */
function gamma(value: number): number {
  if (value < 0.5) {
    return Math.PI / (Math.sin(Math.PI * value) * gamma(1 - value));
  }
  const shifted = value - 1;
  const sum = lanczos.reduce(
    (total, coefficient, index) => total + coefficient / (shifted + index + 1),
    0.99999999999980993,
  );
  const base = shifted + 7.5;
  return Math.sqrt(2 * Math.PI) * base ** (shifted + 0.5) * Math.exp(-base) * sum;
}
