import * as complex from './complex';
import { type Complex } from './complex';
import { evaluate } from './evaluate';
import { containsFold } from './folds';
import { type Node, variablesOf } from './node';

export type ProbeResult = 'equal' | 'different' | 'unsure';

/** Relative difference below which two values count as one, and above which as two. */
const same = 1e-9;
const apart = 1e-7;

/** Formulas with more variables than this are not probed. */
const maximumVariables = 12;

/** Fixed sample points, positive and negative, with no simple relation between them. */
const samples = [
  0.7316, 1.3729, -0.5871, 2.2143, -1.6247, 0.3187, 3.1731, -2.4519, 0.9413, 1.8377, -0.2719,
  4.3127, 5.2841, -3.7193, 0.1373, 2.7907,
];

const rounds = 14;

/**
 * The points at which formulas with these variables are compared: whole numbers where a variable
 * bounds a sum.
 */
export function samplePoints(
  names: readonly string[],
  wholeNumbers = false,
): ReadonlyMap<string, Complex>[] {
  const count = names.length === 0 ? 1 : rounds;
  if (wholeNumbers) {
    return Array.from({ length: Math.min(count, 8) }, (_unused, round) => {
      const values = names.map(
        (name, index) => [name, complex.real(1 + round + 3 * index)] as const,
      );
      return new Map(values);
    });
  }
  return Array.from({ length: count }, (_unused, round) => {
    const values = names.map((name, index) => {
      const sample = samples[(round + 5 * index) % samples.length] ?? 1;
      return [name, complex.real(sample + 0.0137 * index)] as const;
    });
    return new Map(values);
  });
}

/**
 * Compares two formulas by their values at fixed points. With variables only the points count at
 * which both values are real; complex values decide where there are fewer than 3 such points.
 */
export function probe(a: Node, b: Node): ProbeResult {
  const names = [...new Set([...variablesOf(a), ...variablesOf(b)])].sort();
  if (names.length > maximumVariables) {
    return 'unsure';
  }
  const points = samplePoints(names, containsFold(a) || containsFold(b));
  const values = points.map((point) => [evaluate(a, point), evaluate(b, point)] as const);
  const needed = Math.min(3, points.length);
  const real = values.filter(([first, second]) => isRealPair(first, second));
  const counted = real.length >= needed ? real : values;
  const results = counted.map(([first, second]) => compareValues(first, second));
  if (results.includes('different')) {
    return 'different';
  }
  return results.filter((result) => result === 'equal').length >= needed ? 'equal' : 'unsure';
}

function isRealPair(a: Complex, b: Complex): boolean {
  return complex.isFinite(a) && complex.isFinite(b) && complex.isReal(a) && complex.isReal(b);
}

/** Two values: the same, apart, or neither can be said. */
export function compareValues(a: Complex, b: Complex): ProbeResult {
  if (!complex.isFinite(a) || !complex.isFinite(b)) {
    return 'unsure';
  }
  const scale = Math.max(complex.absolute(a), complex.absolute(b));
  if (scale !== 0 && scale < 1e-200) {
    return 'unsure';
  }
  const distance = complex.absolute(complex.subtract(a, b));
  const relative = distance / Math.max(scale, 1e-4);
  return relative <= same ? 'equal' : relative >= apart ? 'different' : 'unsure';
}
