/**
 * Estimates of a step from rollouts that go on from it (Math-Shepherd, Wang et al. 2024, arXiv
 * 2312.08935): hard 1 if any rollout comes out right, soft the share that does. `undefined`
 * without rollouts. Example: right, wrong, wrong is 1 and 1/3.
 */
export function stepEstimates(
  rollouts: readonly boolean[],
): { readonly hard: 0 | 1; readonly soft: number } | undefined {
  const right = rollouts.filter(Boolean).length;
  return rollouts.length === 0
    ? undefined
    : { hard: right > 0 ? 1 : 0, soft: right / rollouts.length };
}
