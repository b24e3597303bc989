import type { ServingProfile } from '../analysis/cost/servingProfile';
import { costOfVotes } from '../analysis/cost/voteCost';
import { type AtK, ksFor } from '../analysis/votes/curves';
import type { Vote } from '../analysis/votes/voteResult';
import type { AnnotatedGroup } from '../worker/vote/protocol';
import type { CurveLine, Curves } from './protocol/vote';

type CurveName = CurveLine['name'];

const names: readonly CurveName[] = ['pass@k', 'maj@k', 'BoN@k', 'pass^k'];

/** The curves over k with what k votes cost; nothing where correctness is not known. */
export function voteCurves(group: AnnotatedGroup, profile: ServingProfile): Curves | undefined {
  return keysOf(group.vote.passAtK).length === 0 ? undefined : groupCurves(group, profile, names);
}

/** What k votes cost, with those of the curves that are known; there may be none. */
export function groupCurves(
  { vote, siblings }: AnnotatedGroup,
  profile: ServingProfile,
  curves: readonly CurveName[],
): Curves {
  const ks = ksFor(siblings.length);
  const costs = ks.map((k) => costOfVotes(profile, siblings, k));
  const naive = known(costs.map((cost) => cost.naive.usd));
  const shared = known(costs.map((cost) => cost.shared.usd));
  return {
    ks,
    lines: curves.flatMap((name) => line(name, curveOf(vote, name))),
    tokens: costs.map(({ outputTokens }) => outputTokens),
    ...(naive && shared && { usd: { naive, shared } }),
  };
}

function curveOf(vote: Vote, name: CurveName): AtK {
  return {
    'pass@k': vote.passAtK,
    'maj@k': vote.majAtK,
    'BoN@k': vote.bonAtK,
    'pass^k': vote.passHatK,
  }[name];
}

function line(name: CurveName, curve: AtK): CurveLine[] {
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
