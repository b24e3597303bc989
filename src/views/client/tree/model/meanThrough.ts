import type { TreeColumns } from '../../../protocol/tree';

/**
 * For each node the mean of what is known of the rollouts through it, NaN where nothing is. Linear
 * in the nodes: each is behind its parent, so sums are carried up from the end.
 */
export function meanThrough(
  { parent, rolloutEnds }: Pick<TreeColumns, 'parent' | 'rolloutEnds'>,
  values: readonly (number | undefined)[],
): Float64Array {
  const sums = new Float64Array(parent.length);
  const counts = new Uint32Array(parent.length);
  const add = (node: number, sum: number, count: number): void => {
    sums[node] = (sums[node] ?? 0) + sum;
    counts[node] = (counts[node] ?? 0) + count;
  };
  values.forEach((value, rollout) => {
    const end = rolloutEnds[rollout];
    if (value !== undefined && end !== undefined) {
      add(end, value, 1);
    }
  });
  for (let node = parent.length - 1; node > 0; node--) {
    add(parent[node] ?? 0, sums[node] ?? 0, counts[node] ?? 0);
  }
  return sums.map((sum, node) => sum / (counts[node] ?? 0));
}
