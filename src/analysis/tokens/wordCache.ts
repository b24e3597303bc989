import { noToken } from './vocabulary';

/** Pieces of more units than this are not kept here. */
const mostUnits = 12;

const slotBits = 13;

/**
 * The ids of short pieces of ASCII that were met before, which most pieces of prose are. A piece
 * is its twelve bytes at most as three numbers, which makes one comparison of it; a slot holds
 * those and the id behind them, all in one line of the processor's cache. A piece takes the place
 * of the one that has the same slot.
 */
export class WordCache {
  private readonly slots = new Int32Array(4 << slotBits);
  private first = 0;
  private second = 0;
  private third = 0;

  /** The id of `units[start, end)`, or `noToken` where it is not known. */
  find(units: Uint16Array, start: number, end: number): number {
    if (end - start > mostUnits || !this.pack(units, start, end)) {
      return noToken;
    }
    const { slots } = this;
    const slot = this.slot();
    return slots[slot] === this.third &&
      slots[slot + 1] === this.second &&
      slots[slot + 2] === this.first
      ? (slots[slot + 3] ?? noToken)
      : noToken;
  }

  /** Keeps the id of a piece that is a token as it stands. */
  keep(units: Uint16Array, start: number, end: number, id: number): void {
    if (end - start > mostUnits || !this.pack(units, start, end)) {
      return;
    }
    const slot = this.slot();
    this.slots[slot] = this.third;
    this.slots[slot + 1] = this.second;
    this.slots[slot + 2] = this.first;
    this.slots[slot + 3] = id;
  }

  /**
   * False for pieces that are not of ASCII, and for those with the control character 0: with it,
   * a shorter piece could have the numbers of a longer one, or those of an empty slot.
   */
  private pack(units: Uint16Array, start: number, end: number): boolean {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      if (unit >= 0x80 || unit === 0) {
        return false;
      }
      first = (first << 8) | (second >>> 24);
      second = (second << 8) | (third >>> 24);
      third = (third << 8) | unit;
    }
    this.first = first;
    this.second = second;
    this.third = third;
    return true;
  }

  private slot(): number {
    const mixed =
      Math.imul(this.first, 0x85ebca6b) ^
      Math.imul(this.second, 0xc2b2ae35) ^
      Math.imul(this.third, 0x9e3779b1);
    return (Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> (32 - slotBits)) << 2;
  }
}
