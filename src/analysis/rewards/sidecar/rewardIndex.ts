import type { Trajectory } from '../../model';
import type { RewardsBeside } from '../rewardSource';
import { scaleOf, type StepScale } from '../stepScale';
import { stepSpansOf } from '../stepSpans';
import type { RewardEntry } from './rewardEntry';

/** A line that fits its trajectory no longer. */
export interface StaleReward {
  readonly line: number;
  readonly reason: string;
}

/** What a sidecar says of a trajectory. */
export interface RewardsOfTrajectory {
  /** By the name of the source; of two lines of one source the later holds. */
  readonly current: ReadonlyMap<string, RewardsBeside>;
  readonly stale: readonly StaleReward[];
}

type PlacedEntry = RewardEntry & { readonly line: number };

/** The lines of a sidecar of rewards, by the trajectory they are about. */
export class RewardIndex {
  private readonly byPlace = new Map<string, Map<string, PlacedEntry>>();
  private readonly scales: ReadonlyMap<string, StepScale>;

  /** @param hash of a thought, as those who write sidecars compute it */
  constructor(
    entries: readonly PlacedEntry[],
    private readonly hash: (text: string) => string,
  ) {
    const rewards = new Map<string, Set<number>>();
    for (const entry of entries) {
      const place = `${entry.record}:${entry.index}`;
      const here = this.byPlace.get(place) ?? new Map<string, PlacedEntry>();
      this.byPlace.set(place, here.set(entry.source, entry));
      const said = rewards.get(entry.source) ?? new Set();
      entry.steps?.forEach((reward) => reward !== null && said.add(reward));
      rewards.set(entry.source, said);
    }
    this.scales = new Map([...rewards].map(([name, said]) => [name, scaleOf([...said])]));
  }

  /** Who rates, in the order in which the sidecar names them. */
  get names(): readonly string[] {
    return [...this.scales.keys()];
  }

  /** The places it speaks of, in order. */
  get places(): readonly {
    readonly record: number;
    readonly index: number;
    readonly lines: readonly number[];
  }[] {
    return [...this.byPlace.values()]
      .flatMap((here) => {
        const [first] = here.values();
        const lines = [...here.values()].map(({ line }) => line);
        return first === undefined ? [] : [{ record: first.record, index: first.index, lines }];
      })
      .sort((a, b) => a.record - b.record || a.index - b.index);
  }

  /** What is said of a trajectory as it is now. */
  of(record: number, trajectory: Trajectory): RewardsOfTrajectory {
    const current = new Map<string, RewardsBeside>();
    const stale: StaleReward[] = [];
    for (const [name, entry] of this.byPlace.get(`${record}:${trajectory.index}`) ?? []) {
      const reason = this.whyStale(entry, trajectory);
      if (reason === undefined) {
        const { reward, steps } = entry;
        const scale = this.scales.get(name) ?? 'value';
        current.set(name, {
          ...(reward !== undefined && { reward }),
          ...(steps && { steps }),
          scale,
        });
      } else {
        stale.push({ line: entry.line, reason });
      }
    }
    return { current, stale };
  }

  private whyStale({ steps, thought }: PlacedEntry, trajectory: Trajectory): string | undefined {
    if (thought !== undefined && thought !== this.hash(trajectory.thought.text)) {
      return 'it is about another thought than the one that stands there now';
    }
    if (steps === undefined) {
      return undefined;
    }
    const count = stepSpansOf(trajectory).length;
    return count === steps.length
      ? undefined
      : `it has ${steps.length} rewards of steps, and the trajectory has ${count} steps`;
  }
}

/** Why a line about a trajectory that its file does not hold cannot be used. */
export function missingTrajectory(record: number, index: number): string {
  return `the file has no trajectory ${index} in record ${record}, counted from 0`;
}
