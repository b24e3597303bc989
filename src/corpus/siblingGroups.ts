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
    this.records.push(record - this.records.length);
    this.indices.push(index);
    this.link(group, 1);
  }

  /** Adds the only trajectories of `count` records that follow each other to one group. */
  addRun(group: number, record: number, count: number): void {
    this.records.pushRun(record - this.records.length, count);
    this.indices.pushRun(0, count);
    this.link(group, count);
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

  /** Makes the trajectories that were added the last members of the ring of their group. */
  private link(group: number, count: number): void {
    const added = this.next.length;
    const newLast = added + count - 1;
    let first = added;
    if (group === this.last.length) {
      this.last.push(newLast - group);
    } else {
      const last = group + this.last.get(group);
      first = last + this.next.get(last);
      this.next.set(last, added - last);
      this.last.set(group, newLast - group);
    }
    this.next.pushRun(1, count - 1);
    this.next.push(first - newLast);
  }
}
