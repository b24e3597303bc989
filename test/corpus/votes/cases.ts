import { clusterAnswers } from '../../../src/analysis/answers/cluster';

/** Input of a worked case. */
export type Input = Readonly<Record<string, unknown>>;

/** By the name of the method, what our functions say to a case in the words of the case. */
export type Computations = Readonly<Record<string, (input: Input, expected: unknown) => unknown>>;

export const numbers = (value: unknown): number[] => value as number[];
export const answersOf = (input: Input): string[] => input['answers'] as string[];

/** Clusters, and the vote of each answer. */
export function elected(answers: readonly (string | null)[]): {
  votes: (number | undefined)[];
  names: string[];
  counts: number[];
} {
  const { clusters } = clusterAnswers(answers.map((answer) => answer ?? undefined));
  const votes = new Array<number | undefined>(answers.length).fill(undefined);
  clusters.forEach(({ members }, cluster) =>
    members.forEach((member) => (votes[member] = cluster)),
  );
  return {
    votes,
    names: clusters.map((cluster) => answers[cluster.members[0] ?? 0] ?? ''),
    counts: clusters.map(({ members }) => members.length),
  };
}

export function named(
  sums: ReadonlyMap<number, number>,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries([...sums].map(([cluster, sum]) => [names[cluster] ?? '', sum]));
}

export function byK(
  ks: readonly number[],
  values: readonly number[],
): Record<string, number | undefined> {
  return Object.fromEntries(ks.map((k, index) => [k, values[index]]));
}
