import {
  add,
  anyTrue,
  bitmask,
  blockOf,
  constant,
  equalBytes,
  get,
  giveBack,
  type HandWritten,
  i64,
  isZero,
  leastBytes,
  loadBlockBehind,
  loadByteBehind,
  bitAnd,
  longAnd,
  longConstant,
  longIsZero,
  longOr,
  longShiftLeft,
  longSubtract,
  longTrailingZeros,
  longXor,
  or,
  set,
  shiftPairsRight,
  shiftRight,
  swizzle,
  and,
  tee,
  toInt,
  toLong,
  v128,
} from '../../wasm/assembly';
import { choose, type Code, jump, repeat } from '../../wasm/control';
import { hexDigits } from './layout';

const [quote, backslash, lastControl, unicode, lowNibble] = [0x22, 0x5c, 0x1f, 0x75, 0x0f];

const [from] = [0];
const [quotes, backslashes, escaped, codes, carry, before] = [1, 2, 3, 4, 5, 6];
const blocks = [7, 8, 9, 10] as const;
const blockBytes = 16;
const stride = blockBytes * blocks.length;

/** One bit for each of 64 bytes, from what is said of sixteen of them. */
const bitsOf = (of: (block: number) => Code): Code =>
  blocks.map((block, at) => [
    [of(block), bitmask, toLong],
    at === 0 ? [] : [longConstant(BigInt(at * blockBytes)), longShiftLeft, longOr],
  ]);
const are =
  (byte: number) =>
  (block: number): Code => [get(block), blockOf(byte), equalBytes];
const areControls = (block: number): Code => [
  [get(block), blockOf(lastControl), leastBytes, get(block), equalBytes],
];

/**
 * The characters that may follow a backslash, found by both halves of their bytes: each high half
 * that is in use has a bit of its own, and each low half the bits of those it goes with.
 */
const escapable = Buffer.from('"/\\bfnrtu');
const highHalves = [...new Set(Array.from(escapable, (byte) => byte >> 4))];
const byHigh = blockOf(
  Array.from({ length: blockBytes }, (_, high) => (highHalves.includes(high) ? bitOf(high) : 0)),
);
const byLow = blockOf(
  Array.from({ length: blockBytes }, (_, low) =>
    escapable
      .filter((byte) => (byte & lowNibble) === low)
      .reduce((bits, byte) => bits | bitOf(byte >> 4), 0),
  ),
);
const areNotEscapable = (block: number): Code => [
  [byLow, get(block), blockOf(lowNibble), and, swizzle],
  [byHigh, get(block), constant(4), shiftPairsRight, blockOf(lowNibble), and, swizzle],
  // Bits that both have say that the byte may be escaped.
  [and, blockOf(0), equalBytes],
];

function bitOf(highHalf: number): number {
  return 1 << highHalves.indexOf(highHalf);
}

const odd = longConstant(BigInt.asIntN(64, 0xaaaa_aaaa_aaaa_aaaan));
const not: Code = [longConstant(-1n), longXor];
const giveNone: Code = [constant(-1), giveBack];

/**
 * Which bytes are escaped by the one before: a run of backslashes ends in an escape when it is odd.
 * Source: J. Keiser and D. Lemire, simdjson, `json_escape_scanner`, who subtract runs from bits at
 * odd places so that carries find the ends of all runs at once.
 */
const findEscaped: Code = [
  [get(backslashes), get(carry), not, longAnd, tee(codes)],
  [
    longConstant(1n),
    longShiftLeft,
    odd,
    longOr,
    get(codes),
    longSubtract,
    odd,
    longXor,
    tee(codes),
  ],
  [get(backslashes), get(carry), longOr, longXor, set(escaped)],
  [get(codes), get(backslashes), longAnd, longConstant(63n), shiftRight, set(carry)],
  [get(quotes), get(escaped), not, longAnd, set(quotes)],
];

/** The bits below the first quote that nothing escapes; all of them where there is none. */
const findBefore: Code = [
  [get(quotes), longConstant(1n), longSubtract, get(quotes), not, longAnd, set(before)],
];

const hexDigitBehind = (behind: number): Code => [
  [get(from), get(codes), longTrailingZeros, toInt, add, loadByteBehind(behind)],
  loadByteBehind(hexDigits),
];

/** Four digits have to follow each `u` that is left in `codes`. */
const checkDigits: Code = repeat((again) => [
  choose(
    [get(codes), longIsZero, isZero],
    [
      choose(
        [
          hexDigitBehind(1),
          hexDigitBehind(2),
          bitAnd,
          hexDigitBehind(3),
          bitAnd,
          hexDigitBehind(4),
          bitAnd,
          isZero,
        ],
        giveNone,
      ),
      [get(codes), get(codes), longConstant(1n), longSubtract, longAnd, set(codes)],
      jump(again),
    ],
  ),
]);

/**
 * `(from)`: the address of the quote that ends a JSON string whose content begins there, 64 bytes at
 * a time; -1 where `JSON.parse` would refuse the string. Bytes that are no UTF-8 pass, since decoding
 * replaces them. A control character has to follow somewhere.
 */
export const stringEnd: HandWritten = {
  parameters: 1,
  locals: [i64, i64, i64, i64, i64, i64, v128, v128, v128, v128],
  body: [
    repeat((again) => [
      blocks.map((block, at) => [get(from), loadBlockBehind(at * blockBytes), set(block)]),
      [bitsOf(are(quote)), set(quotes), bitsOf(are(backslash)), set(backslashes)],
      choose([get(backslashes), get(carry), longOr, longIsZero], findBefore, [
        findEscaped,
        findBefore,
        [get(escaped), get(before), longAnd, set(escaped)],
        choose([bitsOf(areNotEscapable), get(escaped), longAnd, longIsZero, isZero], giveNone),
        [bitsOf(are(unicode)), get(escaped), longAnd, set(codes)],
        checkDigits,
      ]),
      choose(
        [blocks.map((block, at) => [areControls(block), at === 0 ? [] : or]), anyTrue],
        [choose([bitsOf(areControls), get(before), longAnd, longIsZero, isZero], giveNone)],
      ),
      choose(
        [get(quotes), longIsZero, isZero],
        [get(from), get(quotes), longTrailingZeros, toInt, add, giveBack],
      ),
      [get(from), constant(stride), add, set(from)],
      jump(again),
    ]),
    constant(-1),
  ],
};
