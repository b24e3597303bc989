import type { ServingProfile } from '../analysis/cost/servingProfile';
import { costOfVotes } from '../analysis/cost/voteCost';
import { type AtK } from '../analysis/votes/curves';
import type { AnnotatedGroup } from '../worker/vote/protocol';
import type { CurveLine, Curves } from './protocol/vote';

/** The curves over k with what k votes cost; nothing where correctness is not known. */
export function voteCurves(
  { vote, siblings }: AnnotatedGroup,
  profile: ServingProfile,
): Curves | undefined {
  const lines = [
    ...line('pass@k', vote.passAtK),
    ...line('maj@k', vote.majAtK),
    ...line('BoN@k', vote.bonAtK),
    ...line('pass^k', vote.passHatK),
  ];
  const ks = keysOf(vote.passAtK);
  if (lines.length === 0 || ks.length === 0) {
    return undefined;
  }
  const costs = ks.map((k) => costOfVotes(profile, siblings, k));
  const naive = known(costs.map((cost) => cost.naive.usd));
  const shared = known(costs.map((cost) => cost.shared.usd));
  return {
    ks,
    lines,
    tokens: costs.map(({ outputTokens }) => outputTokens),
    ...(naive && shared && { usd: { naive, shared } }),
  };
}

function line(name: CurveLine['name'], curve: AtK): CurveLine[] {
  const points = keysOf(curve).map((k) => ({ x: k, y: curve[k] ?? 0 }));
  return points.length === 0 ? [] : [{ name, points }];
}

function keysOf(curve: AtK): number[] {
  return Object.keys(curve)
    .map(Number)
    .sort((a, b) => a - b);
}

function known(values: readonly (number | undefined)[]): readonly number[] | undefined {
  const all = values.filter((value) => value !== undefined);
  return all.length === values.length ? all : undefined;
}
