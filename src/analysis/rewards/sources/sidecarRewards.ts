import type { RewardSource } from '../rewardSource';
import { stepSpansOf } from '../stepSpans';

/** The name of rewards whose line names nobody. */
export const unnamed = '';

const prefix = 'sidecar';

/** What the sidecar of a file says under a name: a reward model of the user's, or another judge. */
export function sidecarRewards(name: string): RewardSource {
  return {
    id: name === unnamed ? prefix : `${prefix}:${name}`,
    title: name === unnamed ? 'Sidecar' : name,
    description: 'Rewards kept beside the file, in its .rewards.jsonl.',
    rate({ trajectory, beside }) {
      const said = beside?.get(name);
      if (said === undefined) {
        return undefined;
      }
      const spans = stepSpansOf(trajectory);
      const steps = (said.steps ?? []).flatMap((reward, step) => {
        const span = spans[step];
        return reward === null || span === undefined ? [] : [{ step, ...span, reward }];
      });
      const { reward, scale } = said;
      return { ...(reward !== undefined && { outcome: reward }), steps, scale };
    },
  };
}

/** The name that an id of a sidecar's source holds; `undefined` for any other id. */
export function sidecarNameIn(id: string): string | undefined {
  if (id === prefix) {
    return unnamed;
  }
  return id.startsWith(`${prefix}:`) && id.length > prefix.length + 1
    ? id.slice(prefix.length + 1)
    : undefined;
}
