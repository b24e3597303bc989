import { type AnswerPolicy } from '../../policy';

/**
 * Readings of an answer that only the other answer of a pair suggests: `1000 m` is a product of
 * variables until the other side says `1 km`. Both texts are normalised; the readings are tried
 * in order where the plain one does not find the two equal.
 */
export interface PairReading {
  /**
   * What at least one of the texts matches wherever the reading rewrites any. Absent for readings
   * of which blocking knows more: what is measured, and which sign stands before decimals.
   */
  readonly pattern?: RegExp;
  readonly read: (
    a: string,
    b: string,
    policy: AnswerPolicy,
  ) => readonly [string, string] | undefined;
}

/**
 * Rewrites the side that matches where the other suggests it, in whichever order they come.
 *
 * @param rewrite is `undefined` where the other text does not suggest the reading
 */
export function oneSided(
  pattern: RegExp,
  rewrite: (text: string, other: string) => string | undefined,
): PairReading {
  const readOne = (text: string, other: string): string | undefined =>
    pattern.test(text) ? rewrite(text, other) : undefined;
  return {
    pattern,
    read: (a, b) => {
      const first = readOne(a, b);
      if (first !== undefined) {
        return [first, b];
      }
      const second = readOne(b, a);
      return second === undefined ? undefined : [a, second];
    },
  };
}
