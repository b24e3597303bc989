import { bestOfNAtK } from './bestOfNAtK';
import { majorityAtK } from './majorityAtK';
import { passAtK } from './passAtK';
import { passHatK } from './passHatK';

/** Values by k. */
export type AtK = Readonly<Record<string, number>>;

/** majority@k is computed for groups up to this size; its cost grows with the cube of it. */
const maximumGroup = 256;

interface CountedCluster {
  readonly count: number;
  readonly members: readonly number[];
  readonly correct: boolean | undefined;
}

/** 1 … n, or the powers of two up to n when n is above 16. */
export function ksFor(n: number): number[] {
  if (n <= 16) {
    return Array.from({ length: n }, (_unused, index) => index + 1);
  }
  return Array.from({ length: Math.floor(Math.log2(n)) + 1 }, (_unused, index) => 2 ** index);
}

/**
 * pass@k of a group. A sample without a vote counts as wrong unless it was recorded as correct.
 * Empty when the correctness of a cluster is not known.
 */
export function passCurve(
  clusters: readonly CountedCluster[],
  n: number,
  isRecordedCorrect: (index: number) => boolean,
): AtK {
  return correctCurve(clusters, n, isRecordedCorrect, passAtK);
}

/** pass^k of a group: the chance that all of k samples are right. Empty as `passCurve` is. */
export function passHatCurve(
  clusters: readonly CountedCluster[],
  n: number,
  isRecordedCorrect: (index: number) => boolean,
): AtK {
  return correctCurve(clusters, n, isRecordedCorrect, passHatK);
}

function correctCurve(
  clusters: readonly CountedCluster[],
  n: number,
  isRecordedCorrect: (index: number) => boolean,
  value: (n: number, c: number, k: number) => number,
): AtK {
  if (!isKnown(clusters, n)) {
    return {};
  }
  const voted = new Set(clusters.flatMap((cluster) => cluster.members));
  const inClusters = correctOnes(clusters).reduce((sum, cluster) => sum + cluster.count, 0);
  const silent = Array.from({ length: n }, (_unused, index) => index).filter(
    (index) => !voted.has(index) && isRecordedCorrect(index),
  ).length;
  return atEach(ksFor(n), (k) => value(n, inClusters + silent, k));
}

/**
 * BoN@k of a group: the expected correctness of the best-rewarded of k samples that vote and have
 * a reward. Empty when there are none or their correctness is not known.
 */
export function bestOfNCurve(
  clusters: readonly CountedCluster[],
  rewards: readonly (number | undefined)[],
): AtK {
  const samples = clusters.flatMap(({ members, correct }) =>
    members.flatMap((member) => {
      const score = rewards[member];
      return score !== undefined && Number.isFinite(score)
        ? [{ score, correct: correct === true }]
        : [];
    }),
  );
  return isKnown(clusters, samples.length)
    ? atEach(ksFor(samples.length), (k) => bestOfNAtK(samples, k))
    : {};
}

/** majority@k of a group: the chance that a correct cluster wins among k of its samples. */
export function majorityCurve(clusters: readonly CountedCluster[], n: number): AtK {
  if (!isKnown(clusters, n) || n > maximumGroup) {
    return {};
  }
  const counts = clusters.map((cluster) => cluster.count);
  const abstaining = n - counts.reduce((sum, count) => sum + count, 0);
  const ks = ksFor(n);
  const sums = ks.map(() => 0);
  clusters.forEach((cluster, target) => {
    if (cluster.correct === true) {
      majorityAtK(counts, target, ks, abstaining).forEach((chance, index) => {
        sums[index] = (sums[index] ?? 0) + chance;
      });
    }
  });
  return Object.fromEntries(ks.map((k, index) => [k, sums[index] ?? 0]));
}

function isKnown(clusters: readonly CountedCluster[], n: number): boolean {
  return n > 0 && clusters.every((cluster) => cluster.correct !== undefined);
}

function correctOnes(clusters: readonly CountedCluster[]): CountedCluster[] {
  return clusters.filter((cluster) => cluster.correct === true);
}

function atEach(ks: readonly number[], value: (k: number) => number): AtK {
  return Object.fromEntries(ks.map((k) => [k, value(k)]));
}
