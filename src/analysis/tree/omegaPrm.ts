/** A rollout of OmegaPRM: the value of the state it began in, its length, how often it was chosen. */
export interface PooledRollout {
  /** Monte Carlo share of right answers from the state on. */
  readonly value: number;
  /** Tokens of the rollout. */
  readonly length: number;
  readonly visits: number;
}

export interface OmegaParameters {
  readonly alpha: number;
  readonly beta: number;
  /** L: the length at which the length penalty is `beta`. */
  readonly length: number;
  readonly exploration: number;
}

/** As in the paper. */
export const omegaDefaults: OmegaParameters = {
  alpha: 0.5,
  beta: 0.9,
  length: 500,
  exploration: 0.125,
};

/**
 * Which rollout to take apart next (OmegaPRM, Luo et al. 2024, arXiv 2406.06592): `Q + U` with
 * `Q = alpha^{1 - MC} beta^{len / L}`, which prefers states that are nearly right and short, and
 * `U = c sqrt(sum N) / (1 + N)`.
 */
export function omegaPrm(
  rollouts: readonly PooledRollout[],
  totalVisits: number,
  { alpha, beta, length, exploration }: OmegaParameters = omegaDefaults,
): { readonly q: number; readonly u: number; readonly score: number }[] {
  return rollouts.map((rollout) => {
    const q = alpha ** (1 - rollout.value) * beta ** (rollout.length / length);
    const u = (exploration * Math.sqrt(totalVisits)) / (1 + rollout.visits);
    return { q, u, score: q + u };
  });
}
