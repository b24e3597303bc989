/** Whether two answers are the same. */
export type Equal = (a: string, b: string) => boolean;

/** After so many comparisons answers count as equal only when they read the same. */
const mostComparisons = 500;

/**
 * A comparison for the answers of one thought: remembers what it was asked, and gives up on thoughts
 * that state a new answer in every line, so that they cannot hold up everything else.
 *
 * Example: asked twice whether `1/2` and `0.5` are equal, it compares them once.
 */
export function boundedComparison(equal: Equal): Equal {
  const known = new Map<string, boolean>();
  return (a, b) => {
    if (a === b) {
      return true;
    }
    const pair = `${a}\n${b}`;
    let result = known.get(pair);
    if (result === undefined) {
      result = known.size < mostComparisons && equal(a, b);
      if (known.size < mostComparisons) {
        known.set(pair, result);
      }
    }
    return result;
  };
}
