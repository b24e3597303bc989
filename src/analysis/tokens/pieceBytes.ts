/** Factor of the hash of a string of bytes, which is a polynomial in it modulo 2 to the 32nd. */
const factor = 0x01000193;

/** A buffer larger than this is given up after use. */
const keptCapacity = 1 << 16;

/** Adds a byte to the hash of the bytes before it. */
export function hashedByte(hash: number, byte: number): number {
  return (Math.imul(hash, factor) + byte + 1) | 0;
}

/** One piece of a text as UTF-8, in buffers that are used again for the next piece. */
export class PieceBytes {
  bytes = new Uint8Array(1 << 10);
  length = 0;
  hash = 0;

  /** Offset of the piece in the text. */
  private start = 0;
  private isAscii = true;
  /** Per byte, the offset behind the character it belongs to; in pieces beyond ASCII only. */
  private ends = new Uint32Array(1 << 10);
  /** `hashes[i]` is the hash of the first `i` bytes, once `prepareSpans` was called. */
  private hashes = new Int32Array((1 << 10) + 1);
  private powers = powersOf(factor, (1 << 10) + 1);

  /** Takes up `units[start, end)`. Lone surrogates become U+FFFD. */
  load(units: Uint16Array, start: number, end: number): void {
    this.reserve((end - start) * 3);
    const { bytes } = this;
    this.start = start;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      if (unit >= 0x80) {
        this.loadBeyondAscii(units, start, end);
        return;
      }
      bytes[at - start] = unit;
      hash = hashedByte(hash, unit);
    }
    this.isAscii = true;
    this.length = end - start;
    this.hash = hash;
  }

  /** Offset in the text behind the character that holds the last of the first `count` bytes. */
  endOf(count: number): number {
    return this.isAscii ? this.start + count : (this.ends[count - 1] ?? 0);
  }

  /** Makes `spanHash` answer for the piece at hand. */
  prepareSpans(): void {
    const { bytes, hashes, length } = this;
    let hash = 0;
    for (let index = 0; index < length; index++) {
      hash = hashedByte(hash, bytes[index] ?? 0);
      hashes[index + 1] = hash;
    }
  }

  /** Hash of the bytes `[from, to)`, the same that they would have as a piece of their own. */
  spanHash(from: number, to: number): number {
    const before = Math.imul(this.hashes[from] ?? 0, this.powers[to - from] ?? 0);
    return ((this.hashes[to] ?? 0) - before) | 0;
  }

  private loadBeyondAscii(units: Uint16Array, start: number, end: number): void {
    const { bytes, ends } = this;
    let length = 0;
    let at = start;
    while (at < end) {
      const first = length;
      const point = scalarAt(units, at);
      if (point < 0x80) {
        bytes[length++] = point;
      } else if (point < 0x800) {
        bytes[length++] = 0xc0 | (point >> 6);
        bytes[length++] = 0x80 | (point & 0x3f);
      } else if (point < 0x10000) {
        bytes[length++] = 0xe0 | (point >> 12);
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[length++] = 0x80 | (point & 0x3f);
      } else {
        bytes[length++] = 0xf0 | (point >> 18);
        bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[length++] = 0x80 | (point & 0x3f);
        at++;
      }
      at++;
      for (let index = first; index < length; index++) {
        ends[index] = at;
      }
    }
    let hash = 0;
    for (let index = 0; index < length; index++) {
      hash = hashedByte(hash, bytes[index] ?? 0);
    }
    this.isAscii = false;
    this.length = length;
    this.hash = hash;
  }

  private reserve(capacity: number): void {
    const have = this.bytes.length;
    if (have >= capacity && (have <= keptCapacity || capacity > keptCapacity)) {
      return;
    }
    const size = Math.max(capacity, 1 << 10);
    this.bytes = new Uint8Array(size);
    this.ends = new Uint32Array(size);
    this.hashes = new Int32Array(size + 1);
    this.powers = powersOf(factor, size + 1);
  }
}

/** The character at an offset, or U+FFFD for half of one. */
function scalarAt(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  if ((unit & 0xf800) !== 0xd800) {
    return unit;
  }
  const next = units[at + 1] ?? 0;
  const isPair = unit < 0xdc00 && (next & 0xfc00) === 0xdc00;
  return isPair ? 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff) : 0xfffd;
}

function powersOf(base: number, count: number): Int32Array {
  const powers = new Int32Array(count);
  let power = 1;
  for (let index = 0; index < count; index++) {
    powers[index] = power;
    power = Math.imul(power, base);
  }
  return powers;
}
