import type { TrajectoryId } from '../analysis/model';
import { BlockColumn } from './blockColumn';
import { type KeyHash, keyHash, KeyNumbers } from './keyNumbers';

/** Which trajectories of a file are siblings, without keeping their problem keys. */
export class SiblingGroups {
  private readonly keys = new KeyNumbers();
  /**
   * The last member of each group, as a distance from the group's number: 0 as long as there are no
   * siblings. Members form a ring that leads from there to the first.
   */
  private readonly last = new BlockColumn('int32');
  /** The next member of the ring, as a distance from the trajectory; 0 for a ring of one. */
  private readonly next = new BlockColumn('int32');
  /** The record of each trajectory, as a distance from the trajectory: mostly both go together. */
  private readonly records = new BlockColumn('int32');
  private readonly indices = new BlockColumn('uint32');

  /** How many groups there are. */
  get size(): number {
    return this.keys.size;
  }

  /** How many trajectories there are. */
  get trajectories(): number {
    return this.records.length;
  }

  /** The number of the group whose problem key has a hash; of a new one, the next member is its. */
  number(hash: KeyHash): number {
    return this.keys.add(hash);
  }

  /** Adds the next trajectory of the file to a group. */
  add(group: number, { record, index }: TrajectoryId): void {
    const trajectory = this.records.length;
    this.records.push(record - trajectory);
    this.indices.push(index);
    this.next.push(0);
    if (group === this.last.length) {
      this.last.push(trajectory - group);
    } else {
      this.link(group, trajectory);
    }
  }

  /** The siblings that share a key, in the order of the file. */
  get(problemKey: string): readonly TrajectoryId[] | undefined {
    const group = this.numberOf(problemKey);
    return group === undefined ? undefined : this.members(group);
  }

  numberOf(problemKey: string): number | undefined {
    return this.keys.find(keyHash(problemKey));
  }

  /** The members of a group by its number. */
  members(group: number): readonly TrajectoryId[] {
    const members: TrajectoryId[] = [];
    const last = group + this.last.get(group);
    let at = last;
    do {
      at += this.next.get(at);
      members.push({ record: at + this.records.get(at), index: this.indices.get(at) });
    } while (at !== last);
    return members;
  }

  /** The groups in the order of their first members. */
  *values(): Iterable<readonly TrajectoryId[]> {
    for (let group = 0; group < this.size; group++) {
      yield this.members(group);
    }
  }

  /** Makes a trajectory the last member of the ring of its group. */
  private link(group: number, trajectory: number): void {
    const last = group + this.last.get(group);
    const first = last + this.next.get(last);
    this.next.set(last, trajectory - last);
    this.next.set(trajectory, first - trajectory);
    this.last.set(group, trajectory - group);
  }
}
