import {
  add,
  belowBytes,
  bitAnd,
  bitmask,
  blockLength,
  branch,
  constant,
  end,
  equalBytes,
  get,
  giveBack,
  i32,
  isAtLeast,
  isBelow,
  isEqual,
  loadBlock,
  loadByte,
  longAnd,
  longConstant,
  loop,
  moduleOf,
  nothing,
  or,
  otherwise,
  set,
  shiftLeft,
  shiftRight,
  splat,
  subtract,
  tee,
  toInt,
  toLong,
  trailingZeros,
  v128,
  when,
} from '../wasm/assembly';
import { Kernel } from '../wasm/kernel';

type Leave = (from: number, to: number) => number;

const unicode = 0x75;
const unicodeLength = 6;

/** Finds where JSON strings end, 16 bytes at a time, and whether they are well-formed. */
export class StringKernel extends Kernel<Leave> {
  private readonly hex = /^[0-9a-f]{4}$/i;

  constructor(size: number) {
    super(module, size, blockLength);
  }

  /**
   * The place of the quote that ends a string whose content begins at `from`; -1 where none does
   * before `to`, or where `JSON.parse` would refuse the string. Bytes that are no UTF-8 pass, since
   * decoding replaces them.
   */
  endOfString(bytes: Buffer, from: number, to: number): number {
    let at = this.call(from, to);
    while (at < -1) {
      // It stopped at an escape of its own way.
      const escape = -at - 2;
      if (
        bytes[escape + 1] !== unicode ||
        escape + unicodeLength > to ||
        !this.hex.test(bytes.toString('latin1', escape + 2, escape + unicodeLength))
      ) {
        return -1;
      }
      at = this.call(escape + unicodeLength, to);
    }
    return at;
  }
}

const [quote, backslash, firstVisible] = [0x22, 0x5c, 0x20];
/** The characters that may follow a backslash, `u` apart, as bits of their codes: below 64, above. */
const [lowEscapes, highEscapes] = ['"/', '\\bfnrt'].map((characters) =>
  Buffer.from(characters).reduce((bits, code) => bits | (1n << BigInt(code & 63)), 0n),
) as [bigint, bigint];

const [from, to] = [0, 1];
const [quotes, backslashes, visible, read, mask, place, byte] = [2, 3, 4, 5, 6, 7, 8];
const fill = (value: number, local: number): number[] => [
  ...[...constant(value), ...splat, ...set(local)],
];
/** Whether the bit of the byte's code is set in a constant. */
const isIn = (bits: bigint): number[] => [
  ...[...longConstant(bits), ...get(byte), toLong, shiftRight],
  ...[...longConstant(1n), longAnd, toInt],
];
/** How far behind the block's beginning an escape ends. */
const escapeEnd = [...get(place), ...get(from), subtract, ...constant(2), add];

/** Gives the place of the quote, -1 for none, or -2 less the place of an escape it leaves to others. */
const module = moduleOf({
  parameters: 2,
  locals: [v128, v128, v128, v128, i32, i32, i32],
  body: [
    ...[...fill(quote, quotes), ...fill(backslash, backslashes), ...fill(firstVisible, visible)],
    ...[loop, nothing],
    ...[...get(from), ...get(to), isAtLeast, when, nothing, ...constant(-1), giveBack, end],
    ...[...get(from), ...loadBlock, ...tee(read), ...get(quotes), ...equalBytes],
    ...[...get(read), ...get(backslashes), ...equalBytes, ...or],
    ...[...get(read), ...get(visible), ...belowBytes, ...or, ...bitmask, ...set(mask)],
    // One after the other, what is special in this block.
    ...[loop, nothing, ...get(mask), when, nothing],
    ...[...get(from), ...get(mask), trailingZeros, add, ...tee(place)],
    ...[...get(to), isAtLeast, when, nothing, ...constant(-1), giveBack, end],
    ...[...get(place), ...loadByte, ...tee(byte), ...constant(quote), isEqual],
    ...[when, nothing, ...get(place), giveBack, end],
    ...[...get(byte), ...constant(backslash), isEqual, when, nothing],
    ...[...get(place), ...constant(1), add, ...get(to), isAtLeast],
    ...[when, nothing, ...constant(-1), giveBack, end],
    ...[...get(place), ...constant(1), add, ...loadByte, ...tee(byte)],
    ...[...constant(64), isBelow, when, i32, ...isIn(lowEscapes), otherwise],
    ...[...get(byte), ...constant(128), isBelow, when, i32, ...isIn(highEscapes)],
    ...[otherwise, ...constant(0), end, end],
    ...[when, nothing, ...escapeEnd, ...constant(blockLength), isBelow, when, nothing],
    // What the escape consists of is passed over, and the rest of the block looked at.
    ...[
      ...get(mask),
      ...constant(-1),
      ...escapeEnd,
      shiftLeft,
      bitAnd,
      ...set(mask),
      branch,
      4,
      end,
    ],
    ...[...get(place), ...constant(2), add, ...set(from), branch, 4, end],
    ...[...constant(-2), ...get(place), subtract, giveBack, end],
    ...[...constant(-1), giveBack, end, end],
    ...[...get(from), ...constant(blockLength), add, ...set(from), branch, 0, end],
    ...constant(-1),
  ],
});
