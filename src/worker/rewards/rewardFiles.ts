import type { Trajectory } from '../../analysis/model';
import { defaultRewardChoice } from '../../analysis/rewards/defaultRewardChoice';
import { parseRewardChoice, type RewardChoice } from '../../analysis/rewards/rewardChoice';
import type { RewardInput } from '../../analysis/rewards/rewardSource';
import { RewardIndex } from '../../analysis/rewards/sidecar/rewardIndex';
import { parseRewardFile } from '../../analysis/rewards/sidecar/rewardLine';
import { recorded } from '../../analysis/rewards/sources/recorded';
import { withRewards } from '../../analysis/rewards/withRewards';
import type { SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import { textHash } from '../labels/textHash';
import type { FileRef } from '../protocol';
import { sidecarText, sidecarVersion } from '../sidecarText';
import type { RewardsRef } from './protocol';

/** The rewards kept beside one file, and which of all count. */
export interface FileRewards {
  readonly version: string;
  readonly chosen: string;
  readonly choice: RewardChoice;
  readonly index: RewardIndex;
  /** Lines that say nothing usable. */
  readonly problems: readonly SidecarProblem[];
}

const recordedChoice: RewardChoice = { source: recorded };

/** Where nothing is said of rewards: the recorded ones count. */
const nothingSaid: FileRewards = {
  version: '',
  chosen: defaultRewardChoice,
  choice: recordedChoice,
  index: new RewardIndex([], textHash),
  problems: [],
};

/** The rewards of the files in use, each in the version that the last request saw. */
export class RewardFiles {
  private readonly known = new Map<string, FileRewards>();

  /** Takes note of what a request says of its file's rewards; reads them where they changed. */
  async follow({ key, rewards: ref }: FileRef): Promise<void> {
    if (ref === undefined) {
      return;
    }
    const version = await sidecarVersion(ref);
    const before = this.known.get(key);
    if (before?.version === version && before.chosen === ref.chosen) {
      return;
    }
    const read = before?.version === version ? before : await readSidecar(version, ref);
    const choice = parseRewardChoice(ref.chosen) ?? recordedChoice;
    this.known.set(key, { ...read, version, chosen: ref.chosen, choice });
  }

  /** The same object until something changes. */
  of(key: string): FileRewards {
    return this.known.get(key) ?? nothingSaid;
  }

  input(key: string, record: number, trajectory: Trajectory): RewardInput {
    return inputFrom(this.of(key), record, trajectory);
  }

  /** A trajectory with the rewards that count. */
  rewarded(key: string, record: number, trajectory: Trajectory): Trajectory {
    return rewardedBy(this.of(key), record, trajectory);
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}

/** A trajectory with the rewards that counted when these were read, whatever counts by now. */
export function rewardedBy(said: FileRewards, record: number, trajectory: Trajectory): Trajectory {
  return withRewards(inputFrom(said, record, trajectory), said.choice);
}

function inputFrom(
  { index }: Pick<FileRewards, 'index'>,
  record: number,
  trajectory: Trajectory,
): RewardInput {
  const { current } = index.of(record, trajectory);
  return { trajectory, ...(current.size > 0 && { beside: current }) };
}

async function readSidecar(
  version: string,
  ref: RewardsRef,
): Promise<Pick<FileRewards, 'index' | 'problems'>> {
  const found = await sidecarText(version, ref);
  if ('failure' in found) {
    return { index: nothingSaid.index, problems: [{ line: 0, reason: found.failure }] };
  }
  const { entries, problems } = parseRewardFile(found.text);
  return { index: new RewardIndex(entries, textHash), problems };
}
