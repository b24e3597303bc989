import {
  add,
  and,
  anyTrue,
  bitAnd,
  bitmask,
  bitOr,
  blockLength,
  blockOf,
  call,
  constant,
  equalBytes,
  get,
  giveBack,
  type HandWritten,
  i32,
  i64,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  isZero,
  loadBlock,
  loadBlockBehind,
  loadByte,
  loadByteBehind,
  loadInt,
  loadLong,
  longAnd,
  longConstant,
  longIsEqual,
  longMultiply,
  longShiftLeft,
  longSubtract,
  longXor,
  set,
  shiftLeft,
  shiftRight,
  storeInt,
  storeLong,
  subtract,
  tee,
  toInt,
  toLong,
  trailingZeros,
  xor,
} from '../../wasm/assembly';
import { block, choose, type Code, jump, jumpIf, type Label, repeat } from '../../wasm/control';
import * as layout from './layout';
import { boundsBytes, functionPlaces, keyParts, lineCodes, reportFields } from './layout';
import { shapeParts, slotParts, stops } from './layout';

const [newline, space, tab, carriageReturn] = [0x0a, 0x20, 0x09, 0x0d];
const [quote, comma, colon, opening, closing] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];
const [backslash, firstVisible, lastVisible] = [0x5c, 0x21, 0x7e];
/** An odd number whose bits are evenly spread. */
const factor = BigInt.asIntN(64, 0x9e37_79b9_7f4a_7c15n);

const [from, last, end, out, root, number] = [0, 1, 2, 3, 4, 5];
const [at, valueEnd, shape, key, member, place, left, slot] = [6, 7, 8, 9, 10, 11, 12, 13];
const [hash, rest, bits] = [14, 15, 16];

const byteIs = (byte: number): Code => [get(at), loadByte, constant(byte), isEqual];
const less = (value: bigint): Code => [longConstant(value), longSubtract];
const step = (local: number, by: number): Code => [get(local), constant(by), add, set(local)];

/** White space, the end of a line apart. */
const skipSpace: Code = repeat((again) =>
  choose(
    [get(at), loadByte, constant(space + 1), isBelow],
    [
      choose(
        [byteIs(space), byteIs(tab), bitOr, byteIs(carriageReturn), bitOr],
        [step(at, 1), jump(again)],
      ),
    ],
  ),
);

const tell = (field: number, value: Code): Code => [
  [constant(layout.report), value, storeInt(4 * field)],
];

const stop = (reason: number): Code => [
  [tell(reportFields.out, [get(out)]), constant(reason), giveBack],
];
const tellPlace: Code = [
  tell(reportFields.line, [get(from)]),
  tell(reportFields.next, [get(at), constant(1), add]),
];

/** What comes behind the end of what may be read is no line. */
const stopAtEnd: Code = choose([get(at), get(end), isAtLeast], [tellPlace, stop(stops.end)]);

/** Reports the line at whose end `at` stands, and goes on behind it. */
const report = (code: Code): Code => [
  [get(out), get(at), get(from), subtract, constant(1), add, storeInt(layout.lengths)],
  [get(out), code, storeInt(layout.codes), step(out, 4)],
  [get(at), constant(1), add, set(from)],
];

/** Finds the key among those that may follow the shape, comparing sixteen bytes at a time. */
const findKey = (none: Label): Code => [
  [get(shape), loadInt(shapeParts.firstKey), set(key)],
  block((found) => [
    repeat((again) => [
      jumpIf([get(key), isZero], none),
      [constant(0), set(left)],
      block((different) => [
        repeat((more) => [
          [get(key), get(left), constant(1), shiftLeft, add, set(place)],
          [get(at), get(left), add, loadBlockBehind(1), get(place), loadBlockBehind(keyParts.mask)],
          jumpIf([and, get(place), loadBlockBehind(keyParts.text), xor, anyTrue], different),
          step(left, blockLength),
          jumpIf([get(left), get(key), loadInt(keyParts.length), isBelow], more),
        ]),
        jump(found),
      ]),
      [get(key), loadInt(keyParts.sibling), set(key), jump(again)],
    ]),
  ]),
];

/** Passes over a value, which the key leads from one shape to another. */
const passValue = (unknown: Label): Code => [
  [get(member), get(at), storeInt(layout.bounds)],
  choose(
    byteIs(quote),
    [
      [get(at), constant(1), add, call(functionPlaces.stringEnd), tee(valueEnd)],
      jumpIf([constant(-1), isEqual], unknown),
      [get(valueEnd), constant(1), add, set(at), get(key), loadInt(keyParts.string), set(shape)],
    ],
    [
      [get(at), call(functionPlaces.literalEnd), tee(valueEnd)],
      jumpIf([constant(-1), isEqual], unknown),
      [get(valueEnd), set(at), get(key), loadInt(keyParts.other), set(shape)],
    ],
  ),
  [get(member), get(at), storeInt(layout.bounds + 4), step(member, boundsBytes)],
  jumpIf([get(shape), isZero], unknown),
];

/** Follows the members of a record from shape to shape, up to the end of its line. */
const passMembers = (unknown: Label): Code => [
  [get(root), set(shape), constant(0), set(member)],
  jumpIf([byteIs(opening), isZero], unknown),
  repeat((next) => [
    [step(at, 1), skipSpace],
    jumpIf([byteIs(quote), isZero], unknown),
    jumpIf([get(member), constant(boundsBytes * layout.mostMembers), isAtLeast], unknown),
    [findKey(unknown), get(at), get(key), loadInt(keyParts.length), add, constant(1), add, set(at)],
    [skipSpace, jumpIf([byteIs(colon), isZero], unknown), step(at, 1), skipSpace],
    [passValue(unknown), skipSpace, jumpIf(byteIs(comma), next)],
  ]),
  jumpIf([byteIs(closing), isZero], unknown),
  [step(at, 1), skipSpace, jumpIf([byteIs(newline), isZero], unknown)],
  stopAtEnd,
  jumpIf([get(shape), loadInt(shapeParts.isKnown), isZero], unknown),
];

/** Goes through the places of values that a shape lists from `place` on; `left` are their number. */
const forPlaces = (count: number, body: Code): Code => [
  [get(shape), loadInt(count), set(left)],
  repeat((again) =>
    choose(
      [get(left)],
      [
        [get(place), loadInt(), tee(member), loadInt(layout.bounds), set(key)],
        [body, step(place, 4), step(left, -1), jump(again)],
      ],
    ),
  ),
];

const mix = (word: Code): Code => [
  [get(hash), word, longXor, longConstant(factor), longMultiply, tee(hash)],
  [get(hash), longConstant(32n), shiftRight, longXor, set(hash)],
];
const word: Code = [get(key), loadLong()];

/** Hashes the values that say how the record is grouped, eight bytes at a time. */
const hashValues: Code = [
  [get(shape), loadInt(shapeParts.places), set(place)],
  [get(shape), loadLong(shapeParts.seed), set(hash)],
  forPlaces(shapeParts.hashed, [
    [get(member), loadInt(layout.bounds + 4), set(valueEnd)],
    repeat((again) =>
      choose(
        [get(key), constant(8), add, get(valueEnd), isAtMost],
        [mix(word), step(key, 8), jump(again)],
      ),
    ),
    // Of the last word only what belongs to the value, and how much that is.
    [get(valueEnd), get(key), subtract, toLong, tee(rest), longConstant(3n), longShiftLeft],
    [set(bits), mix([word, longConstant(1n), get(bits), longShiftLeft, less(1n), longAnd])],
    mix(get(rest)),
  ]),
];

/** Some values have to be texts that begin with a character one can see, so that they are not blank. */
const checkVisible = (unknown: Label): Code =>
  forPlaces(shapeParts.visible, [
    [get(key), loadByteBehind(1), tee(key), constant(firstVisible), subtract],
    jumpIf([constant(lastVisible - firstVisible + 1), isBelow, isZero], unknown),
    jumpIf(
      [get(key), constant(backslash), isEqual, get(key), constant(quote), isEqual, bitOr],
      unknown,
    ),
  ]);

/** Finds the number of the values, or gives them one. */
const numberValues = (unknown: Label, nextLine: Label): Code => [
  [get(hash), toInt, constant((layout.valueSlots - 1) * layout.slotBytes), bitAnd, set(slot)],
  repeat((again) => [
    [get(slot), loadInt(layout.slots + slotParts.number), tee(left), isZero],
    choose(
      [],
      [
        [get(slot), get(hash), storeLong(layout.slots)],
        [get(slot), get(number), storeInt(layout.slots + slotParts.number)],
        [tell(reportFields.shape, get(shape)), tell(reportFields.slot, get(slot))],
        [tellPlace, report(get(number)), stop(stops.values)],
      ],
    ),
    choose(
      [get(slot), loadLong(layout.slots), get(hash), longIsEqual],
      [
        jumpIf([get(left), constant(layout.readWhole), isEqual], unknown),
        [report(get(left)), jump(nextLine)],
      ],
    ),
    [step(slot, layout.slotBytes), get(slot)],
    [constant((layout.valueSlots - 1) * layout.slotBytes), bitAnd, set(slot), jump(again)],
  ]),
];

const findLineEnd: Code = repeat((again) => [
  [get(at), loadBlock, blockOf(newline), equalBytes, bitmask, tee(left)],
  choose([isZero], [step(at, blockLength), jump(again)]),
  [get(at), get(left), trailingZeros, add, set(at)],
]);

/**
 * `(from, last, end, out, root, number)`: goes through the lines that begin in `[from, last)` and end
 * before `end`, where a line end has to stand too. It reports each in the table at `out`, new values
 * under numbers from `number` on, and stops where it cannot tell by itself what a line is.
 */
export const lineSkim: HandWritten = {
  parameters: 6,
  locals: [i32, i32, i32, i32, i32, i32, i32, i32, i64, i64, i64],
  body: [
    repeat((nextLine) => [
      [get(from), set(at)],
      choose([get(from), get(last), isAtLeast], [tellPlace, stop(stops.end)]),
      choose([get(out), constant(4 * layout.mostLines), isAtLeast], [tellPlace, stop(stops.full)]),
      skipSpace,
      choose(byteIs(newline), [[stopAtEnd, report([constant(lineCodes.blank)]), jump(nextLine)]]),
      block((unknown) => [
        [passMembers(unknown), hashValues, checkVisible(unknown)],
        numberValues(unknown, nextLine),
      ]),
      [findLineEnd, stopAtEnd, tellPlace, stop(stops.unknown)],
    ]),
    constant(-1),
  ],
};
