import type { PieceBytes } from './pieceBytes';
import type { MergedPiece } from './pieceMerger';

const slotBits = 14;
const bytesKept = 1 << 20;
const idsKept = 1 << 18;

/** Numbers of an entry: its first byte, the bytes, its first id, the ids. */
const width = 4;

/**
 * The tokens of pieces merged before, since words that are no token of their own come again and
 * again. Of a fixed size of about two megabytes: when it is full, all is forgotten.
 */
export class PieceCache {
  private readonly entries = new Int32Array(width << slotBits);
  private readonly bytes = new Uint8Array(bytesKept);
  private readonly ids = new Int32Array(idsKept);
  private usedBytes = 0;
  private usedIds = 0;

  /** The tokens of a piece that is kept: a view that holds until the next call of `keep`. */
  find(piece: PieceBytes): MergedPiece | undefined {
    const { entries, bytes } = this;
    const entry = entryOf(piece);
    const { length } = piece;
    if (entries[entry + 1] !== length) {
      return undefined;
    }
    const start = entries[entry] ?? 0;
    for (let index = 0; index < length; index++) {
      if (bytes[start + index] !== piece.bytes[index]) {
        return undefined;
      }
    }
    return { ids: this.ids, first: entries[entry + 2] ?? 0, count: entries[entry + 3] ?? 0 };
  }

  /** Keeps the tokens of a piece, which must be one of a few hundred bytes at most. */
  keep(piece: PieceBytes, { ids, first, count }: MergedPiece): void {
    if (this.usedBytes + piece.length > bytesKept || this.usedIds + count > idsKept) {
      this.entries.fill(0);
      this.usedBytes = 0;
      this.usedIds = 0;
    }
    const entry = entryOf(piece);
    this.entries[entry] = this.usedBytes;
    this.entries[entry + 1] = piece.length;
    this.entries[entry + 2] = this.usedIds;
    this.entries[entry + 3] = count;
    this.bytes.set(piece.bytes.subarray(0, piece.length), this.usedBytes);
    this.ids.set(ids.subarray(first, first + count), this.usedIds);
    this.usedBytes += piece.length;
    this.usedIds += count;
  }
}

function entryOf({ hash }: PieceBytes): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits)) * width;
}
