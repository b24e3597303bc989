/** What a sidecar of rewards is called behind the name of its file. */
export const rewardFileEnding = '.rewards.jsonl';

/** One line of a sidecar of rewards: what one source says of one trajectory. */
export interface RewardEntry {
  readonly record: number;
  readonly index: number;
  /** Who says so; empty where the line names nobody. */
  readonly source: string;
  /** Of the trajectory as a whole. */
  readonly reward?: number;
  /** One for each step, in order; null where a step is not rated. */
  readonly steps?: readonly (number | null)[];
  /** The hash of the thought that it is about, where the writer kept one. */
  readonly thought?: string;
}
