import { binomials } from './counts';

/**
 * majority@k, exactly: the chance that a cluster wins the plurality among k samples drawn without
 * replacement, ties split evenly. No sampling noise, unlike the usual estimate by subsampling.
 *
 * P(t wins) = sum_m C(c_t, m) · [z^{k-m}] (1+z)^{none} · prod_{i != t} (sum_{x<m} C(c_i, x) z^x
 *             + u C(c_i, m) z^m) / C(n, k), where u^j weighs 1 / (1 + j) for j clusters that tie.
 */

/** Above this many samples the binomials would leave the range of doubles. */
export const maximumSamples = 1000;

/** Coefficients by number of tied clusters, then by power of z. */
type Series = readonly (readonly number[])[];

/**
 * The chances that cluster `target` wins at each k of `ks`. `counts` are the members of each
 * cluster, `abstaining` the samples without a vote, which are drawn too but never win.
 * Throws a `RangeError` for more than 1,000 samples and for a k outside [1, n].
 * Example: `majorityAtK([4, 3, 2], 0, [1, 3])` is `[0.444…, 0.5]`.
 */
export function majorityAtK(
  counts: readonly number[],
  target: number,
  ks: readonly number[],
  abstaining = 0,
): number[] {
  const n = counts.reduce((sum, count) => sum + count, abstaining);
  if (n > maximumSamples || ks.some((k) => !Number.isInteger(k) || k < 1 || k > n)) {
    throw new RangeError(`majority@k needs 1 <= k <= n <= ${maximumSamples}, not n=${n}`);
  }
  const largest = Math.max(0, ...ks);
  const others = counts.filter((count, index) => index !== target && count > 0);
  const own = binomials(counts[target] ?? 0);
  const silent = binomials(abstaining);
  const winning = new Array<number>(largest + 1).fill(0);
  for (let m = 1; m < own.length && m <= largest; m++) {
    const weighed = weighTies(productOf(others, m, largest - m), largest - m);
    const drawn = multiply(weighed, silent, largest - m);
    drawn.forEach((ways, power) => {
      winning[power + m] = (winning[power + m] ?? 0) + ways * (own[m] ?? 0);
    });
  }
  const all = binomials(n);
  return ks.map((k) => (winning[k] ?? 0) / (all[k] ?? 1));
}

/** The product over the other clusters, each with at most m members drawn. */
function productOf(others: readonly number[], m: number, degree: number): Series {
  let product: Series = [[1]];
  for (const count of others) {
    const row = binomials(count);
    const below = row.slice(0, m);
    const atM = row[m] ?? 0;
    const next: number[][] = product.map((series) => multiply(series, below, degree));
    if (atM > 0 && m <= degree) {
      product.forEach((series, ties) => addShifted(next, ties + 1, series, m, atM, degree));
    }
    product = next;
  }
  return product;
}

function addShifted(
  into: number[][],
  ties: number,
  series: readonly number[],
  shift: number,
  factor: number,
  degree: number,
): void {
  const row = (into[ties] ??= []);
  for (let power = 0; power < series.length && power + shift <= degree; power++) {
    const coefficient = series[power] ?? 0;
    if (coefficient > 0) {
      while (row.length <= power + shift) {
        row.push(0);
      }
      row[power + shift] = (row[power + shift] ?? 0) + coefficient * factor;
    }
  }
}

function weighTies(series: Series, degree: number): number[] {
  const sum = new Array<number>(degree + 1).fill(0);
  series.forEach((row, ties) => {
    row.forEach((coefficient, power) => {
      sum[power] = (sum[power] ?? 0) + coefficient / (1 + ties);
    });
  });
  return sum;
}

function multiply(a: readonly number[], b: readonly number[], degree: number): number[] {
  const length = Math.max(0, Math.min(degree + 1, a.length + b.length - 1));
  const product = new Array<number>(length).fill(0);
  a.forEach((left, i) => {
    for (let j = 0; left !== 0 && j < b.length && i + j < length; j++) {
      product[i + j] = (product[i + j] ?? 0) + left * (b[j] ?? 0);
    }
  });
  return product;
}
