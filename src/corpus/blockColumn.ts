import { PackedNumbers } from './packedNumbers';

const blockBits = 16;
const blockSize = 1 << blockBits;
const inBlock = blockSize - 1;

const arrays = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float64: Float64Array,
} as const;

export type NumberType = keyof typeof arrays;
export type NumberArray = InstanceType<(typeof arrays)[NumberType]>;

/** Behind the block that grows, one more stays as it is: rows are set shortly after they are added. */
const unpacked = 2;

type Block = NumberArray | PackedNumbers | undefined;

/**
 * A column of numbers that grows by blocks of 65,536, so that growing never copies. A block whose
 * numbers are all the `usual` one takes no memory, and one that has been left behind is packed.
 */
export class BlockColumn {
  private readonly blocks: Block[] = [];
  private used = 0;

  constructor(
    private readonly type: NumberType,
    private readonly usual = 0,
  ) {}

  get length(): number {
    return this.used;
  }

  /** Bytes of memory that the numbers take. */
  get byteLength(): number {
    return this.blocks.reduce((sum, block) => sum + (block?.byteLength ?? 0), 0);
  }

  push(value: number): void {
    this.used++;
    this.set(this.used - 1, value);
  }

  /** The same as to push a number so many times. */
  pushRun(value: number, count: number): void {
    const isUsual = Object.is(value, this.usual);
    for (let left = count; left > 0;) {
      const start = this.used & inBlock;
      const part = Math.min(left, blockSize - start);
      const at = this.used >>> blockBits;
      if (!isUsual || this.blocks[at] !== undefined) {
        this.open(at).fill(value, start, start + part);
      }
      this.used += part;
      left -= part;
    }
  }

  get(index: number): number {
    const block = this.blocks[index >>> blockBits];
    return block instanceof PackedNumbers
      ? block.get(index & inBlock)
      : (block?.[index & inBlock] ?? this.usual);
  }

  /** Numbers between the end and a new index are the usual one. */
  set(index: number, value: number): void {
    this.used = Math.max(this.used, index + 1);
    const at = index >>> blockBits;
    if (this.blocks[at] === undefined && Object.is(value, this.usual)) {
      return;
    }
    this.open(at)[index & inBlock] = value;
  }

  /** A copy of the numbers `[from, to)`, to be sent elsewhere. */
  slice(from = 0, to = this.used): NumberArray {
    const end = Math.min(to, this.used);
    const copy = new arrays[this.type](Math.max(0, end - from)).fill(this.usual);
    for (let at = from; at < end;) {
      const block = this.blocks[at >>> blockBits];
      const start = at & inBlock;
      const length = Math.min(blockSize - start, end - at);
      if (block instanceof PackedNumbers) {
        for (let place = 0; place < length; place++) {
          copy[at - from + place] = block.get(start + place);
        }
      } else if (block !== undefined) {
        copy.set(block.subarray(start, start + length), at - from);
      }
      at += length;
    }
    return copy;
  }

  /** Appends numbers of the same type. */
  append(values: NumberArray): void {
    for (let from = 0; from < values.length;) {
      const start = this.used & inBlock;
      const part = values.subarray(from, from + blockSize - start);
      this.appendToBlock(part, start);
      this.used += part.length;
      from += part.length;
    }
  }

  /** Forgets the numbers from an index on. */
  truncate(length: number): void {
    this.blocks.length = Math.min(this.blocks.length, Math.ceil(length / blockSize));
    if (this.blocks[length >>> blockBits] !== undefined) {
      this.open(length >>> blockBits).fill(this.usual, length & inBlock);
    }
    this.used = Math.min(this.used, length);
  }

  /** Numbers that go into the block which is filled up to `start`. */
  private appendToBlock(part: NumberArray, start: number): void {
    const at = this.used >>> blockBits;
    const isUsual = (value: number): boolean => Object.is(value, this.usual);
    if (this.blocks[at] === undefined && part.every(isUsual)) {
      return;
    }
    this.open(at).set(part, start);
  }

  /** A block to write into. */
  private open(at: number): NumberArray {
    const block = this.blocks[at];
    if (block !== undefined && !(block instanceof PackedNumbers)) {
      return block;
    }
    const opened = new arrays[this.type](blockSize);
    if (block !== undefined) {
      opened.forEach((_, place) => {
        opened[place] = block.get(place);
      });
    } else {
      if (this.usual !== 0) {
        opened.fill(this.usual);
      }
      this.pack(at - unpacked);
    }
    this.blocks[at] = opened;
    return opened;
  }

  private pack(at: number): void {
    const block = this.blocks[at];
    if (block !== undefined && !(block instanceof PackedNumbers)) {
      const packed = PackedNumbers.of(block);
      if (packed !== undefined && packed.byteLength < block.byteLength) {
        this.blocks[at] = packed;
      }
    }
  }
}

/** How many bytes a number of a type takes. */
export function bytesPer(type: NumberType): number {
  return arrays[type].BYTES_PER_ELEMENT;
}

/** Numbers of a type that lie in a buffer; they share its memory. */
export function numbersIn(
  type: NumberType,
  buffer: ArrayBuffer,
  offset: number,
  length: number,
): NumberArray {
  return new arrays[type](buffer, offset, length);
}
