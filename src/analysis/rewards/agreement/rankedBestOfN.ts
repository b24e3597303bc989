import { bestOfNAtK } from '../../votes/bestOfNAtK';
import { ksFor } from '../../votes/curves';
import { passAtK } from '../../votes/passAtK';

/** One sample of a problem: whether it is right, and what each choice of reward gives it. */
export interface RankedSample {
  readonly correct: boolean;
  readonly scores: ReadonlyMap<string, number>;
}

/** How often the best of n samples is right, by the reward that ranks them. */
export interface RankedBestOfN {
  /** The problems that count: those with as many judged samples as the largest n, or more. */
  readonly problems: number;
  readonly ns: readonly number[];
  /** By choice of reward: expected shares in [0, 1], one for each n. */
  readonly byChoice: ReadonlyMap<string, readonly number[]>;
  /** Where any of the n is right, which no ranking can pass. */
  readonly any: readonly number[];
  /** Where one of them is taken by chance. */
  readonly chance: number;
}

/**
 * Best-of-n for n = 1 … N under each choice, exact over all subsets of n samples. All choices are
 * measured on the same problems and samples: one without a score ranks below all that have one. N is
 * the largest number of samples that at least half of the problems with several have. `undefined`
 * where no problem has several.
 */
export function rankedBestOfN(
  groups: readonly (readonly RankedSample[])[],
  choices: readonly string[],
): RankedBestOfN | undefined {
  const several = groups.filter(({ length }) => length > 1);
  const most = sizeOfHalf(several);
  if (most === undefined) {
    return undefined;
  }
  const counted = several.filter(({ length }) => length >= most);
  const ns = ksFor(most);
  const mean = (value: (group: readonly RankedSample[]) => number): number =>
    counted.reduce((sum, group) => sum + value(group), 0) / counted.length;
  const right = (group: readonly RankedSample[]): number =>
    group.filter(({ correct }) => correct).length;
  return {
    problems: counted.length,
    ns,
    byChoice: new Map(
      choices.map((choice) => {
        const scored = counted.map((group) => scoredBy(group, choice));
        const curve = ns.map((n) => meanOf(scored.map((samples) => bestOfNAtK(samples, n))));
        return [choice, curve];
      }),
    ),
    any: ns.map((n) => mean((group) => passAtK(group.length, right(group), n))),
    chance: mean((group) => right(group) / group.length),
  };
}

function sizeOfHalf(groups: readonly { readonly length: number }[]): number | undefined {
  const sizes = groups.map(({ length }) => length).sort((a, b) => b - a);
  return sizes[Math.ceil(sizes.length / 2) - 1];
}

function scoredBy(
  group: readonly RankedSample[],
  choice: string,
): readonly { readonly score: number; readonly correct: boolean }[] {
  const scores = group.map((sample) => sample.scores.get(choice));
  const lowest = scores.reduce<number>((low, score) => Math.min(low, score ?? low), 0);
  return group.map(({ correct }, index) => ({ correct, score: scores[index] ?? lowest - 1 }));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
