import type { Offsets } from './packedNumbers';
import { StrideBlocks } from './strideBlocks';

/** The parts of an index of spans, in the order in which they are saved. */
interface SpanParts {
  /** How many records. */
  readonly count: number;
  /** Where the next record may begin. */
  readonly next: number;
  /** The lines, as numbers of `LineRuns`. */
  readonly runs: readonly number[];
  /** Strides that are kept apart: record, length and stride of each. */
  readonly outsized: readonly number[];
  /** The blocks, as parts of `StrideBlocks`. */
  readonly numbers: readonly number[];
  readonly offsets: readonly Offsets[];
}

/** The parts as they lie in what was saved. */
interface SavedParts extends Pick<SpanParts, 'count' | 'next'> {
  readonly runs: Float64Array<ArrayBuffer>;
  readonly outsized: Float64Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly offsets: Uint8Array<ArrayBuffer>;
}

/** Numbers before the parts: the count, the next place, and the sizes of runs and outsized. */
const headLength = 4;

/** All parts in one buffer: numbers of 8 bytes, and the offsets behind them. */
export function bytesOfSpans(parts: SpanParts): Uint8Array<ArrayBuffer> {
  const { count, next, runs, outsized, offsets } = parts;
  const numbers = [count, next, runs.length, outsized.length].concat(runs, outsized, parts.numbers);
  const length = offsets.reduce((sum, part) => sum + part.byteLength, numbers.length * 8);
  const bytes = new Uint8Array(length);
  new Float64Array(bytes.buffer, 0, numbers.length).set(numbers);
  let at = numbers.length * 8;
  for (const { buffer, byteOffset, byteLength } of offsets) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/**
 * The parts that `bytesOfSpans` saved, in the same memory.
 * @throws RangeError when the bytes are something else
 */
export function spansIn(bytes: Uint8Array<ArrayBuffer>): SavedParts {
  const { buffer, byteOffset } = bytes;
  const head = new Float64Array(buffer, byteOffset, headLength);
  const [count = 0, next = 0, runs = 0, outsized = 0] = head;
  const behind = headLength + runs + outsized;
  const numbers = behind + StrideBlocks.numbersFor(count);
  if (!Number.isSafeInteger(count) || !(numbers * 8 <= bytes.length)) {
    throw new RangeError('not a saved index');
  }
  const saved = new Float64Array(buffer, byteOffset, numbers);
  return {
    count,
    next,
    runs: saved.subarray(headLength, headLength + runs),
    outsized: saved.subarray(headLength + runs, behind),
    numbers: saved.subarray(behind),
    offsets: bytes.subarray(numbers * 8),
  };
}
