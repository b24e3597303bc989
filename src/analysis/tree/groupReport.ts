import { clusterAnswers } from '../answers/cluster';
import { type PrefixSharing, prefixSharing, type PrefixTree } from '../cost/prefixTree';
import { prefixTreeOf } from '../cost/prefixTreeOf';
import { nodeOf } from '../cost/servingNode';
import type { ServingProfile } from '../cost/servingProfile';
import { type NodeReport, reportNodes } from './nodeReport';
import type { Rollout } from './rollout';
import { mergeRollouts } from './rolloutTree';
import type { SelectionRule } from './selection';
import { rightBySteps, type StepErrors } from './stepCounts';
import type { TreeMember } from './treeMember';

export interface GroupReport {
  /** The members in their order, with the numbers of their answers. */
  readonly rollouts: readonly Rollout[];
  readonly nodes: readonly NodeReport[];
  /** The answers that nodes count, by their number. */
  readonly answers: readonly string[];
  /** What of the cache is shared by exact tokens, in whole blocks, the prompt included. */
  readonly sharing: PrefixSharing;
  readonly errors: StepErrors;
}

export interface GroupOptions {
  readonly rule: SelectionRule;
  readonly threshold: number;
  readonly promptTokens: number;
  readonly profile: ServingProfile;
}

/** The tree of a sibling group with everything that is computed for it. */
export function reportGroup(members: readonly TreeMember[], options: GroupOptions): GroupReport {
  const { clusters } = clusterAnswers(members.map(({ answer }) => answer));
  const numbers = new Map(
    clusters.flatMap((cluster, number) => cluster.members.map((member) => [member, number])),
  );
  const rollouts = members.map(({ rollout }, index): Rollout => {
    const answer = numbers.get(index);
    return answer === undefined ? rollout : { ...rollout, answer };
  });
  const { profile, promptTokens } = options;
  const outputs = prefixTreeOf(members.map(({ tokens }) => tokens));
  const whole: PrefixTree = { ...outputs, tokens: outputs.tokens + promptTokens };
  return {
    rollouts,
    nodes: reportNodes(mergeRollouts(rollouts), rollouts, {
      ...options,
      layers: nodeOf(profile).groups,
    }),
    answers: clusters.map(({ representative }) => representative),
    sharing: prefixSharing(whole, { blockSize: profile.blockSize }),
    errors: rightBySteps(
      rollouts.flatMap(({ steps, correct }) =>
        correct === undefined ? [] : [{ steps: steps.length, correct }],
      ),
    ),
  };
}
