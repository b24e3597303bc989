/**
 * Pearson's correlation of two lists of one length, in [-1, 1]; `undefined` where one of them does
 * not vary, or with fewer than two values.
 *
 * @example 1, 2, 3 with 2, 4, 6 is 1
 */
export function pearson(a: readonly number[], b: readonly number[]): number | undefined {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [together, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [x, y] = [value - meanA, (b[index] ?? 0) - meanB];
    together += x * y;
    squaresA += x * x;
    squaresB += y * y;
  });
  return squaresA > 0 && squaresB > 0 ? together / Math.sqrt(squaresA * squaresB) : undefined;
}

/**
 * Kendall's rank correlation with correction for ties (tau-b), in [-1, 1]; `undefined` where one
 * list does not vary. Discordant pairs are counted by merging (Knight 1966), so that it takes
 * n log n steps.
 *
 * @example 1, 2, 3 with 1, 3, 2 is (2 - 1) / 3
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | undefined {
  const order = a
    .map((value, index) => ({ x: value, y: b[index] ?? 0 }))
    .sort((left, right) => left.x - right.x || left.y - right.y);
  const pairs = (order.length * (order.length - 1)) / 2;
  const tiedA = tiedPairs(order, (one, other) => one.x === other.x);
  const tiedBoth = tiedPairs(order, (one, other) => one.x === other.x && one.y === other.y);
  const ys = Float64Array.from(order, ({ y }) => y);
  const discordant = inversions(ys, new Float64Array(ys.length), 0, ys.length);
  const tiedB = tiedPairs([...ys], (one, other) => one === other);
  const untied = Math.sqrt((pairs - tiedA) * (pairs - tiedB));
  const concordant = pairs - tiedA - tiedB + tiedBoth - discordant;
  return untied > 0 ? (concordant - discordant) / untied : undefined;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many pairs are equal in a list in which equal ones are neighbours. */
function tiedPairs<T>(list: readonly T[], isEqual: (one: T, other: T) => boolean): number {
  let pairs = 0;
  let run = 0;
  list.forEach((each, index) => {
    const before = list[index - 1];
    run = before !== undefined && isEqual(before, each) ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
}

/** Sorts `values[from, to)` and counts the pairs that were in the wrong order. */
function inversions(values: Float64Array, spare: Float64Array, from: number, to: number): number {
  if (to - from < 2) {
    return 0;
  }
  const middle = (from + to) >>> 1;
  let count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
  let [left, right] = [from, middle];
  for (let at = from; at < to; at++) {
    const one = left < middle ? (values[left] ?? 0) : Infinity;
    const other = right < to ? (values[right] ?? 0) : Infinity;
    if (left < middle && (right >= to || one <= other)) {
      spare[at] = one;
      left++;
    } else {
      spare[at] = other;
      count += middle - left;
      right++;
    }
  }
  values.set(spare.subarray(from, to), from);
  return count;
}
