import type { RewardSource } from './rewardSource';
import { recorded } from './sources/recorded';
import { sidecarNameIn, sidecarRewards } from './sources/sidecarRewards';
import { verifierRewards } from './sources/verifierRewards';

/** Every source that is always there; a new one is one file and one line here. */
const fixedSources: readonly RewardSource[] = [recorded, verifierRewards];

/** The sources of a file whose sidecar rates under these names: what is recorded comes first. */
export function rewardSources(besideNames: readonly string[] = []): readonly RewardSource[] {
  const [first, ...others] = fixedSources;
  return [...(first ? [first] : []), ...besideNames.map(sidecarRewards), ...others];
}

/** The source of an id; `undefined` where no source goes by it. */
export function rewardSourceOf(id: string): RewardSource | undefined {
  const name = sidecarNameIn(id);
  return name === undefined ? fixedSources.find((each) => each.id === id) : sidecarRewards(name);
}
