import { BlockColumn } from './blockColumn';

/** Two 32-bit halves of the hash of a key. */
export type KeyHash = readonly [low: number, high: number];

const firstSlots = 1024;
const none = -1;
/** More than this share of the slots is never taken, lest a free one is long in coming. */
const fullest = 0.6;

/**
 * Numbers keys from 0 on, in the order in which they first come, without keeping them: a key is
 * known by a 64-bit hash, so that ten million of them take 15 bytes each. Two keys of a file fall
 * together by chance once in a million files of that size.
 */
export class KeyNumbers {
  /** Open addressing: the number of a key, or -1. */
  private slots = new Int32Array(firstSlots).fill(none);
  private readonly low = new BlockColumn('uint32');
  private readonly high = new BlockColumn('uint32');

  get size(): number {
    return this.low.length;
  }

  /** Bytes of memory that it takes. */
  get byteLength(): number {
    return this.slots.byteLength + this.low.byteLength + this.high.byteLength;
  }

  /** The number of a key, which is a new one, equal to `size` before, when the key is new. */
  add(hash: KeyHash): number {
    const slot = this.slotOf(hash);
    const known = this.slots[slot] ?? none;
    if (known !== none) {
      return known;
    }
    const number = this.size;
    this.slots[slot] = number;
    this.low.push(hash[0]);
    this.high.push(hash[1]);
    if (this.size > this.slots.length * fullest) {
      this.enlarge();
    }
    return number;
  }

  find(hash: KeyHash): number | undefined {
    const number = this.slots[this.slotOf(hash)] ?? none;
    return number === none ? undefined : number;
  }

  hash(number: number): KeyHash {
    return [this.low.get(number), this.high.get(number)];
  }

  /** The slot that holds the key with a hash, or the free one where it belongs. */
  private slotOf([low, high]: KeyHash): number {
    const mask = this.slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] ?? none;
      if (number === none || (this.low.get(number) === low && this.high.get(number) === high)) {
        return slot;
      }
    }
  }

  private enlarge(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(none);
    for (let number = 0; number < this.size; number++) {
      this.slots[this.slotOf(this.hash(number))] = number;
    }
  }
}

/** Two 32-bit hashes of the UTF-16 units with different multipliers, each mixed at the end. */
export function keyHash(text: string): KeyHash {
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
