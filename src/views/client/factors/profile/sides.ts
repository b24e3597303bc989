import {
  addProfiles,
  type FactorProfile,
  type ProfileByVerdict,
  wholeProfile,
} from '../../../../analysis/segments/profile';
import { plural } from '../../format';

/** A profile with its heading; two of them stand side by side. */
export interface Side {
  readonly kind: 'right' | 'wrong' | 'all';
  readonly title: string;
  readonly profile: FactorProfile;
}

/** Right beside wrong where there are both, else all together. */
export function sidesOf(profiles: ProfileByVerdict): readonly Side[] {
  const { right, wrong } = profiles;
  if (right.trajectories > 0 && wrong.trajectories > 0) {
    return [
      { kind: 'right', title: `Right (${right.trajectories})`, profile: right },
      { kind: 'wrong', title: `Wrong (${wrong.trajectories})`, profile: wrong },
    ];
  }
  return [{ kind: 'all', title: 'All', profile: wholeProfile(profiles) }];
}

/** How many trajectories came out how, and how much that is. */
export function summaryOf({ right, wrong, unjudged }: ProfileByVerdict): string {
  const all = addProfiles(addProfiles(right, wrong), unjudged);
  const verdicts = [
    [right, 'right'],
    [wrong, 'wrong'],
    [unjudged, 'not judged'],
  ] as const;
  const counted = verdicts
    .filter(([{ trajectories }]) => trajectories > 0)
    .map(([{ trajectories }, word]) => `${trajectories} ${word}`);
  const trajectories = plural(all.trajectories, 'trajectory', 'trajectories');
  const detail = counted.length === 0 ? '' : ` (${counted.join(', ')})`;
  return [
    trajectories + detail,
    plural(all.segments, 'segment'),
    `${plural(all.tokens, 'token')} of thought`,
  ].join(' · ');
}
