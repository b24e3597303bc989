import { type Offsets, PackedNumbers } from './packedNumbers';

export const blockBits = 16;
export const blockSize = 1 << blockBits;
export const inBlock = blockSize - 1;
export const checkpointBits = 6;
const perCheckpoint = 1 << checkpointBits;
const checkpointsPerBlock = blockSize >> checkpointBits;

/** The block that grows. */
interface OpenBlock {
  /** Bytes from the start of a record to the start of the next. */
  readonly strides: Uint32Array<ArrayBuffer>;
  /** Where every 64th record starts. */
  readonly starts: Float64Array<ArrayBuffer>;
}

interface Block {
  readonly strides: Uint32Array<ArrayBuffer> | PackedNumbers;
  readonly starts: Float64Array<ArrayBuffer>;
}

/** For each block base, step and bytes per offset. */
const numbersPerBlock = 3;

/**
 * The distances between the records of a file and the place of every 64th, in blocks of 65,536
 * records; a block that is full is packed.
 */
export class StrideBlocks {
  private readonly blocks: Block[] = [];

  /** Bytes of memory that it takes. */
  get byteLength(): number {
    return this.blocks.reduce(
      (sum, { strides, starts }) => sum + strides.byteLength + starts.byteLength,
      0,
    );
  }

  /** Packs the last block, which is full, and begins another, in the same memory where that is free. */
  begin(): OpenBlock {
    const last = this.blocks.at(-1);
    let strides: Uint32Array<ArrayBuffer> | undefined;
    if (last !== undefined) {
      const narrow = packed(last.strides);
      if (narrow !== last.strides && last.strides instanceof Uint32Array) {
        strides = last.strides;
      }
      this.blocks[this.blocks.length - 1] = { ...last, strides: narrow };
    }
    strides ??= new Uint32Array(blockSize);
    const starts = new Float64Array(checkpointsPerBlock);
    this.blocks.push({ strides, starts });
    return { strides, starts };
  }

  stride(record: number): number {
    const strides = this.blocks[record >>> blockBits]?.strides;
    const at = record & inBlock;
    return strides instanceof PackedNumbers ? strides.get(at) : (strides?.[at] ?? 0);
  }

  /** Only the last record's may change; it may stand in a block that is packed already. */
  setStride(record: number, stride: number): void {
    const at = record >>> blockBits;
    const block = this.blocks[at];
    if (block === undefined) {
      return;
    }
    const strides =
      block.strides instanceof PackedNumbers ? unpacked(block.strides, blockSize) : block.strides;
    strides[record & inBlock] = stride;
    this.blocks[at] = { ...block, strides };
  }

  /** Where the 64th record at or before a record starts. */
  checkpoint(record: number): number {
    return this.blocks[record >>> blockBits]?.starts[(record & inBlock) >> checkpointBits] ?? 0;
  }

  /** The first `count` records: numbers to be saved, and behind them offsets of various widths. */
  toParts(count: number): { readonly numbers: readonly number[]; readonly offsets: Offsets[] } {
    const numbers: number[] = [];
    const offsets: Offsets[] = [];
    this.blocks.forEach(({ strides, starts }, at) => {
      const left = Math.min(blockSize, count - (at << blockBits));
      const narrow = packed(left < blockSize ? unpacked(strides, left).subarray(0, left) : strides);
      const {
        base,
        step,
        offsets: own,
      } = narrow instanceof PackedNumbers ? narrow : new PackedNumbers(0, 0, narrow);
      const wanted = Math.ceil(left / perCheckpoint);
      numbers.push(base, step, own?.BYTES_PER_ELEMENT ?? 0, ...starts.subarray(0, wanted));
      if (own !== undefined) {
        offsets.push(own);
      }
    });
    return { numbers, offsets };
  }

  /** How many numbers `toParts` gives for so many records. */
  static numbersFor(count: number): number {
    return Math.ceil(count / blockSize) * numbersPerBlock + Math.ceil(count / perCheckpoint);
  }

  /**
   * Takes what `toParts` gave, with all offsets in one piece, and the block that goes on growing.
   * @throws RangeError when the offsets are too few or too many
   */
  restore(
    count: number,
    numbers: Float64Array<ArrayBuffer>,
    offsets: Uint8Array<ArrayBuffer>,
  ): OpenBlock | undefined {
    let [number, used] = [0, 0];
    for (let left = count; left > 0; left -= blockSize) {
      const [base = 0, step, width = 0] = numbers.subarray(number, number + numbersPerBlock);
      number += numbersPerBlock;
      const length = Math.min(left, blockSize);
      const taken = offsets.subarray(used, used + length * width);
      used += length * width;
      if (taken.length !== length * width) {
        throw new RangeError('not a saved index');
      }
      const checkpoints = Math.ceil(length / perCheckpoint);
      const starts = numbers.subarray(number, number + checkpoints);
      number += checkpoints;
      const strides = new PackedNumbers(base, step === 1 ? 1 : 0, offsetsIn(taken, width));
      if (length < blockSize) {
        return this.goOn(strides, starts, length);
      }
      this.blocks.push({ strides, starts });
    }
    return undefined;
  }

  /** The block that is not full is copied: it will grow. */
  private goOn(
    strides: PackedNumbers,
    starts: Float64Array<ArrayBuffer>,
    length: number,
  ): OpenBlock {
    const open: OpenBlock = {
      strides: unpacked(strides, length),
      starts: new Float64Array(checkpointsPerBlock),
    };
    open.starts.set(starts);
    this.blocks.push(open);
    return open;
  }
}

function packed(strides: Block['strides']): Block['strides'] {
  if (strides instanceof PackedNumbers) {
    return strides;
  }
  const narrow = PackedNumbers.of(strides);
  return narrow !== undefined && narrow.byteLength < strides.byteLength ? narrow : strides;
}

/** The first `length` strides, with room for a whole block. */
function unpacked(strides: Block['strides'], length: number): Uint32Array<ArrayBuffer> {
  const own = new Uint32Array(blockSize);
  for (let at = 0; at < length; at++) {
    own[at] = strides instanceof PackedNumbers ? strides.get(at) : (strides[at] ?? 0);
  }
  return own;
}

function offsetsIn(bytes: Uint8Array<ArrayBuffer>, width: number): Offsets | undefined {
  const { buffer, byteOffset, length } = bytes;
  switch (width) {
    case 0:
      return undefined;
    case 1:
      return bytes;
    case 2:
      return new Uint16Array(buffer, byteOffset, length / width);
    case 4:
      return new Uint32Array(buffer, byteOffset, length / width);
    default:
      throw new RangeError('not a saved index');
  }
}
