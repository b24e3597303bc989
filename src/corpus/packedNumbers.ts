export type Offsets = Uint8Array | Uint16Array | Uint32Array;

const widest = 0xffff_ffff;

/**
 * Whole numbers that change no more, each as `base + step * place + offset` in as few bytes as the
 * offsets need: none where the numbers are all the same, or count up one by one.
 * Example: 70, 71, 72, 73 have the base 70, the step 1 and no offsets; 900, 907, 901 have the base
 * 900, the step 0 and offsets of one byte: 0, 7, 1.
 */
export class PackedNumbers {
  constructor(
    readonly base: number,
    readonly step: 0 | 1,
    readonly offsets: Offsets | undefined,
  ) {}

  /** `undefined` for numbers that are not whole, or lie too far apart. */
  static of(numbers: ArrayLike<number>): PackedNumbers | undefined {
    const ranges = rangesOf(numbers);
    if (ranges === undefined) {
      return undefined;
    }
    const [level, rising] = ranges;
    const step = widthOf(rising) < widthOf(level) ? 1 : 0;
    const { low } = step === 1 ? rising : level;
    const offsets = emptyOffsets(widthOf(step === 1 ? rising : level), numbers.length);
    if (offsets !== undefined) {
      fill(offsets, numbers, low, step);
    }
    return new PackedNumbers(low, step, offsets);
  }

  get byteLength(): number {
    return this.offsets?.byteLength ?? 0;
  }

  get(place: number): number {
    return this.base + this.step * place + (this.offsets?.[place] ?? 0);
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of the numbers, and that of what is left when they are taken to count up. */
function rangesOf(numbers: ArrayLike<number>): readonly [level: Range, rising: Range] | undefined {
  let [low, high, lowRising, highRising] = [Infinity, -Infinity, Infinity, -Infinity];
  if (numbers instanceof Float64Array && !numbers.every(isWhole)) {
    return undefined;
  }
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number < low) {
      low = number;
    }
    if (number > high) {
      high = number;
    }
    if (number - at < lowRising) {
      lowRising = number - at;
    }
    if (number - at > highRising) {
      highRising = number - at;
    }
  }
  const isNarrow = Math.min(high - low, highRising - lowRising) <= widest;
  return isNarrow
    ? [
        { low, high },
        { low: lowRising, high: highRising },
      ]
    : undefined;
}

function isWhole(number: number): boolean {
  return Number.isSafeInteger(number) && !Object.is(number, -0);
}

/** One loop for each step and width, as few as that makes them: blocks are packed while a file is read. */
function fill(offsets: Offsets, numbers: ArrayLike<number>, low: number, step: 0 | 1): void {
  const rising = step;
  let base = low;
  for (let at = 0; at < numbers.length; at++) {
    offsets[at] = (numbers[at] ?? 0) - base;
    base += rising;
  }
}

/** Bytes that a number of a range takes. */
function widthOf({ low, high }: Range): number {
  const range = high - low;
  if (range === 0) {
    return 0;
  }
  return range <= 0xff ? 1 : range <= 0xffff ? 2 : range <= widest ? 4 : 8;
}

function emptyOffsets(width: number, length: number): Offsets | undefined {
  switch (width) {
    case 0:
      return undefined;
    case 1:
      return new Uint8Array(length);
    case 2:
      return new Uint16Array(length);
    default:
      return new Uint32Array(length);
  }
}
