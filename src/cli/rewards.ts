import { type Command } from 'commander';
import { readFileSync } from 'node:fs';
import type { Trajectory } from '../analysis/model';
import { defaultRewardChoice } from '../analysis/rewards/defaultRewardChoice';
import { parseRewardChoice, type RewardChoice } from '../analysis/rewards/rewardChoice';
import type { RewardInput, RewardsBeside } from '../analysis/rewards/rewardSource';
import { withRewards } from '../analysis/rewards/withRewards';
import { rewardFileEnding } from '../analysis/rewards/sidecar/rewardEntry';
import { missingTrajectory, RewardIndex } from '../analysis/rewards/sidecar/rewardIndex';
import { parseRewardFile } from '../analysis/rewards/sidecar/rewardLine';
import { ExpectedError, messageOf } from '../base/errors';
import { textHash } from '../worker/labels/textHash';
import type { Complaints } from './input';

/** The option of every command that weighs by rewards. */
export interface RewardOptions {
  readonly rewardSource?: string;
}

export function withRewardSource(command: Command): Command {
  return command.option(
    '--reward-source <name>',
    'whose rewards count: recorded, verifiers, or sidecar[:name] for FILE.rewards.jsonl; with /min, /product, /last or /mean those of its steps',
    defaultRewardChoice,
  );
}

/** @throws ExpectedError when there is no such source */
export function rewardChoiceFrom({ rewardSource }: RewardOptions): RewardChoice | undefined {
  if (rewardSource === undefined) {
    return undefined;
  }
  const choice = parseRewardChoice(rewardSource);
  if (choice === undefined) {
    throw new ExpectedError(`--reward-source: there is no ${rewardSource}`);
  }
  return choice;
}

/** What the sidecar of a file says of its trajectories, one after the other. */
export interface FileRewards {
  of(record: number, trajectory: Trajectory): ReadonlyMap<string, RewardsBeside>;
  /** Names the lines about trajectories that did not come. */
  complainOfRest(): void;
}

/** What sources of rewards look at. */
export function rewardInputOf(
  trajectory: Trajectory,
  record: number,
  rewards: FileRewards | undefined,
): RewardInput {
  const beside = rewards?.of(record, trajectory);
  return { trajectory, ...(beside && { beside }) };
}

/** Gives trajectories the rewards of a choice. */
export function ratedBy(
  choice: RewardChoice,
  rewards: FileRewards | undefined,
): (trajectory: Trajectory, record: number) => Trajectory {
  return (trajectory, record) => withRewards(rewardInputOf(trajectory, record, rewards), choice);
}

/** Reads the sidecar of a file, if there is one, and names its bad lines. */
export function fileRewards(name: string, complaints: Complaints): FileRewards | undefined {
  const sidecar = name + rewardFileEnding;
  const text = name === '-' ? undefined : textOf(sidecar, complaints);
  if (text === undefined) {
    return undefined;
  }
  const complain = (line: number, reason: string): void =>
    complaints.add(`${sidecar}:${line + 1}: ${reason}`);
  const { entries, problems } = parseRewardFile(text);
  problems.forEach(({ line, reason }) => complain(line, reason));
  const index = new RewardIndex(entries, textHash);
  const seen = new Set<string>();
  return {
    of(record, trajectory) {
      const place = `${record}:${trajectory.index}`;
      const { current, stale } = index.of(record, trajectory);
      if (!seen.has(place)) {
        seen.add(place);
        stale.forEach(({ line, reason }) => complain(line, reason));
      }
      return current;
    },
    complainOfRest() {
      for (const { record, index: place, lines } of index.places) {
        if (!seen.has(`${record}:${place}`)) {
          lines.forEach((line) => complain(line, missingTrajectory(record, place)));
        }
      }
    },
  };
}

/** Most files have no sidecar. */
function textOf(sidecar: string, complaints: Complaints): string | undefined {
  try {
    return readFileSync(sidecar, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      complaints.add(`${sidecar}: ${messageOf(error)}`);
    }
    return undefined;
  }
}
