import type { VoteCluster } from './voteResult';

/** The cluster that each of `n` siblings votes for; `undefined` for those that abstain. */
export function votesByCluster(
  clusters: readonly Pick<VoteCluster, 'members'>[],
  n: number,
): (number | undefined)[] {
  const votes = new Array<number | undefined>(n).fill(undefined);
  clusters.forEach(({ members }, cluster) => {
    members.forEach((member) => (votes[member] = cluster));
  });
  return votes;
}
