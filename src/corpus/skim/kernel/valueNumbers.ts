import {
  add,
  bitAnd,
  bitOr,
  constant,
  get,
  isAtMost,
  isBelow,
  isEqual,
  isZero,
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
  shiftRight,
  storeInt,
  storeLong,
  subtract,
  tee,
  toInt,
  toLong,
} from '../../wasm/assembly';
import { choose, type Code, jump, jumpIf, type Label, repeat } from '../../wasm/control';
import * as layout from './layout';
import { reportFields, shapeParts, slotParts, stops } from './layout';
import {
  step,
  tell,
  stop,
  tellPlace,
  report,
  quote,
  number,
  valueEnd,
  shape,
  key,
  member,
  place,
  left,
  slot,
  hash,
  rest,
  bits,
} from './lineCode';

const [backslash, firstVisible, lastVisible] = [0x5c, 0x21, 0x7e];
/** An odd number whose bits are evenly spread. */
const factor = BigInt.asIntN(64, 0x9e37_79b9_7f4a_7c15n);
const less = (value: bigint): Code => [longConstant(value), longSubtract];

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
export const hashValues: Code = [
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
export const checkVisible = (unknown: Label): Code =>
  forPlaces(shapeParts.visible, [
    [get(key), loadByteBehind(1), tee(key), constant(firstVisible), subtract],
    jumpIf([constant(lastVisible - firstVisible + 1), isBelow, isZero], unknown),
    jumpIf(
      [get(key), constant(backslash), isEqual, get(key), constant(quote), isEqual, bitOr],
      unknown,
    ),
  ]);

/** Finds the number of the values, or gives them one. */
export const numberValues = (unknown: Label, nextLine: Label): Code => [
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
