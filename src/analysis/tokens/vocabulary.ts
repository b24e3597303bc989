import { hashedByte, type PieceBytes } from './pieceBytes';

/** What `find` answers for bytes that are no token. */
export const noToken = -1;

/** The tokens of an encoding, by their bytes. A token's id is its rank: lower merges first. */
export class Vocabulary {
  /** Bytes of the longest token. */
  readonly longest: number;
  /** Ids of the tokens of one byte, and of those of two, the first byte being the high one. */
  private readonly ofOne = new Int32Array(0x100).fill(noToken);
  private readonly ofTwo = new Int32Array(0x10000).fill(noToken);
  /** Open addressing: the hash of a token and its id, 0 in the second standing for none. */
  private readonly slots: Int32Array;
  private readonly shift: number;

  /**
   * @param bytes the bytes of all tokens, one after the other
   * @param starts where those of each id start, with the total as the last entry; ids that are
   *   not in use are empty
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
  ) {
    // At most half full, so that a search ends after a step or two.
    const bits = Math.max(4, 33 - Math.clz32(starts.length));
    this.slots = new Int32Array(2 << bits);
    this.shift = 32 - bits;
    this.longest = this.fill();
  }

  /** Number of bytes of a token. */
  lengthOf(id: number): number {
    return (this.starts[id + 1] ?? 0) - (this.starts[id] ?? 0);
  }

  /** The id of the whole piece, or `noToken`. */
  findPiece(piece: PieceBytes): number {
    const { length } = piece;
    return length > this.longest ? noToken : this.find(piece.hash, piece.bytes, 0, length);
  }

  /** The id of the bytes `[from, to)` of a piece whose span hashes are prepared, or `noToken`. */
  findSpan(piece: PieceBytes, from: number, to: number): number {
    const { bytes } = piece;
    const length = to - from;
    if (length > this.longest) {
      return noToken;
    }
    if (length === 2) {
      return this.ofTwo[((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0)] ?? noToken;
    }
    if (length === 1) {
      return this.ofOne[bytes[from] ?? 0] ?? noToken;
    }
    return this.find(piece.spanHash(from, to), bytes, from, to);
  }

  private find(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const { slots } = this;
    const last = slots.length - 2;
    for (let at = this.firstSlot(hash); ; at = (at + 2) & last) {
      const taken = slots[at + 1] ?? 0;
      if (taken === 0) {
        return noToken;
      }
      if (slots[at] === hash && this.hasBytes(taken - 1, bytes, from, to)) {
        return taken - 1;
      }
    }
  }

  private hasBytes(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.bytes;
    const start = this.starts[id] ?? 0;
    if ((this.starts[id + 1] ?? 0) - start !== to - from) {
      return false;
    }
    for (let index = from, at = start; index < to; index++, at++) {
      if (own[at] !== bytes[index]) {
        return false;
      }
    }
    return true;
  }

  private firstSlot(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> this.shift) << 1;
  }

  /** Enters every token into the tables and returns the length of the longest. */
  private fill(): number {
    const { bytes, starts } = this;
    let longest = 0;
    for (let id = 0; id + 1 < starts.length; id++) {
      const start = starts[id] ?? 0;
      const end = starts[id + 1] ?? 0;
      let hash = 0;
      for (let at = start; at < end; at++) {
        hash = hashedByte(hash, bytes[at] ?? 0);
      }
      if (end > start) {
        this.enter(id, hash);
        longest = Math.max(longest, end - start);
      }
      if (end - start === 1) {
        this.ofOne[bytes[start] ?? 0] = id;
      } else if (end - start === 2) {
        this.ofTwo[((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)] = id;
      }
    }
    return longest;
  }

  private enter(id: number, hash: number): void {
    const { slots } = this;
    let at = this.firstSlot(hash);
    while (slots[at + 1] !== 0) {
      at = (at + 2) & (slots.length - 2);
    }
    slots[at] = hash;
    slots[at + 1] = id + 1;
  }
}
