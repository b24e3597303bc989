/**
 * How much a step changes where thoughts end (Thought Anchors, Bogdan et al. 2025, arXiv
 * 2506.19143): distances between the distributions of answers below two branches.
 */
export interface BranchInfluence {
  /** Kullback-Leibler divergence of `a` from `b` in nats; infinite where `b` lacks an answer. */
  readonly kl: number;
  /** Jensen-Shannon divergence in nats, in [0, ln 2]. */
  readonly js: number;
  /** Total variation, in [0, 1]. */
  readonly tv: number;
}

/**
 * Compares two distributions, given as counts or shares of the same answers in the same order. For
 * `kl`, `smoothing` is added to every count, so that it can be kept finite. `undefined` when a
 * branch has no answers. Example: 3:1 against 1:3 have a total variation of 1/2.
 */
export function branchInfluence(
  a: readonly number[],
  b: readonly number[],
  smoothing = 0,
): BranchInfluence | undefined {
  const length = Math.max(a.length, b.length);
  const [p, q] = [shares(a, length, 0), shares(b, length, 0)];
  if (p === undefined || q === undefined) {
    return undefined;
  }
  const middle = p.map((each, index) => (each + (q[index] ?? 0)) / 2);
  return {
    kl: divergence(shares(a, length, smoothing) ?? p, shares(b, length, smoothing) ?? q),
    js: (divergence(p, middle) + divergence(q, middle)) / 2,
    tv: p.reduce((sum, each, index) => sum + Math.abs(each - (q[index] ?? 0)), 0) / 2,
  };
}

function shares(
  counts: readonly number[],
  length: number,
  smoothing: number,
): number[] | undefined {
  const smoothed = Array.from({ length }, (_unused, index) => (counts[index] ?? 0) + smoothing);
  const total = smoothed.reduce((sum, each) => sum + each, 0);
  return total === 0 ? undefined : smoothed.map((each) => each / total);
}

/** `sum p ln (p / q)`; terms without p are 0. */
function divergence(p: readonly number[], q: readonly number[]): number {
  return p.reduce(
    (sum, each, index) => sum + (each === 0 ? 0 : each * Math.log(each / (q[index] ?? 0))),
    0,
  );
}
