import { type AnswerPolicy } from '../../policy';

/**
 * Readings of an answer that only the other answer of a pair suggests: `1000 m` is a product of
 * variables until the other side says `1 km`. Both texts are normalised; the readings are tried
 * in order where the plain one does not find the two equal.
 */
export type PairReading = (
  a: string,
  b: string,
  policy: AnswerPolicy,
) => readonly [string, string] | undefined;

/** Applies a reading of one side where the other suggests it, in whichever order they come. */
export function oneSided(read: (text: string, other: string) => string | undefined): PairReading {
  return (a, b) => {
    const first = read(a, b);
    if (first !== undefined) {
      return [first, b];
    }
    const second = read(b, a);
    return second === undefined ? undefined : [a, second];
  };
}
