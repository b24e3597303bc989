import type { TrajectoryId } from '../analysis/model';
import { BlockColumn } from './blockColumn';

const firstSlots = 1024;
const none = -1;

/**
 * Which trajectories of a file are siblings, without keeping their problem keys: a key is known by
 * a 64-bit hash, so that ten million groups of one take 16 bytes each. Two keys of a file fall
 * together by chance once in a million files of that size.
 */
export class SiblingGroups {
  /** Open addressing: the number of a group, or -1. */
  private slots = new Int32Array(firstSlots).fill(none);
  private readonly lowHashes = new BlockColumn('uint32');
  private readonly highHashes = new BlockColumn('uint32');
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
    return this.lowHashes.length;
  }

  /** How many trajectories there are. */
  get trajectories(): number {
    return this.records.length;
  }

  /** Adds the next trajectory of the file and returns the number of its group. */
  add(problemKey: string, { record, index }: TrajectoryId): number {
    const trajectory = this.records.length;
    this.records.push(record - trajectory);
    this.indices.push(index);
    this.next.push(0);
    const [low, high] = hashOf(problemKey);
    const slot = this.slotOf(low, high);
    const known = this.slots[slot] ?? none;
    if (known !== none) {
      const last = known + this.last.get(known);
      const first = last + this.next.get(last);
      this.next.set(last, trajectory - last);
      this.next.set(trajectory, first - trajectory);
      this.last.set(known, trajectory - known);
      return known;
    }
    const group = this.size;
    this.slots[slot] = group;
    this.lowHashes.push(low);
    this.highHashes.push(high);
    this.last.push(trajectory - group);
    if (this.size * 3 > this.slots.length * 2) {
      this.enlarge();
    }
    return group;
  }

  /** The siblings that share a key, in the order of the file. */
  get(problemKey: string): readonly TrajectoryId[] | undefined {
    const group = this.numberOf(problemKey);
    return group === undefined ? undefined : this.members(group);
  }

  numberOf(problemKey: string): number | undefined {
    const group = this.slots[this.slotOf(...hashOf(problemKey))] ?? none;
    return group === none ? undefined : group;
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

  /** The slot that holds the group with a hash, or the free one where it belongs. */
  private slotOf(low: number, high: number): number {
    const mask = this.slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const group = this.slots[slot] ?? none;
      const isIt =
        group === none ||
        (this.lowHashes.get(group) === low && this.highHashes.get(group) === high);
      if (isIt) {
        return slot;
      }
    }
  }

  private enlarge(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(none);
    for (let group = 0; group < this.size; group++) {
      const slot = this.slotOf(this.lowHashes.get(group), this.highHashes.get(group));
      this.slots[slot] = group;
    }
  }
}

/** Two 32-bit hashes of the UTF-16 units with different multipliers, each mixed at the end. */
function hashOf(text: string): [low: number, high: number] {
  let low = 0x811c_9dc5;
  let high = 0x9747_b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x5bd1_e995) ^ (high >>> 15);
  }
  return [mix(low ^ text.length), mix(high)];
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
