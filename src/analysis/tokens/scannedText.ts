import { kindOfCharacterAt } from './characterKinds';

/** How far behind the end of a text a splitter may look. */
const margin = 4;

/** Buffers larger than this are given up when the next text is smaller. */
const keptCapacity = 1 << 20;

/**
 * A text in the form that the splitters read: its UTF-16 units and the kind of the character each
 * of them belongs to. Both halves of a surrogate pair have the kind of their character. Behind the
 * end follow zeros, which are of no kind, so that a scan stops there of itself.
 */
export class ScannedText {
  units = new Uint16Array(0);
  kinds = new Uint8Array(0);
  length = 0;

  load(text: string): void {
    this.reserve(text.length + margin);
    const { units, kinds } = this;
    const { length } = text;
    this.length = length;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = unit;
      const isSecondHalf = isLow(unit) && at > 0 && isHigh(units[at - 1] ?? 0);
      kinds[at] = isSecondHalf ? (kinds[at - 1] ?? 0) : kindOfCharacterAt(text, at);
    }
    units.fill(0, length, length + margin);
    kinds.fill(0, length, length + margin);
  }

  /** Number of units of the character at an offset. */
  widthAt(at: number): 1 | 2 {
    const { units } = this;
    return isHigh(units[at] ?? 0) && isLow(units[at + 1] ?? 0) ? 2 : 1;
  }

  /** The offset itself, or the one before it where it is within a surrogate pair. */
  characterStart(at: number): number {
    return at > 0 && this.widthAt(at - 1) === 2 ? at - 1 : at;
  }

  /**
   * The first offset at or behind `from` whose character is of none of the kinds in the set.
   *
   * @example of 'abc 1', skip(0, letter) is 3
   */
  skip(from: number, set: number): number {
    const { kinds } = this;
    let at = from;
    while (((kinds[at] ?? 0) & set) !== 0) {
      at++;
    }
    return at;
  }

  private reserve(capacity: number): void {
    const have = this.units.length;
    if (have < capacity || (have > keptCapacity && capacity <= keptCapacity)) {
      const size = Math.max(capacity, 1 << 14);
      this.units = new Uint16Array(size);
      this.kinds = new Uint8Array(size);
    }
  }
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
