import {
  add,
  and,
  anyTrue,
  blockLength,
  call,
  constant,
  get,
  isAtLeast,
  isBelow,
  isEqual,
  isZero,
  loadBlockBehind,
  loadInt,
  set,
  shiftLeft,
  storeInt,
  tee,
  xor,
} from '../../wasm/assembly';
import { block, choose, type Code, jump, jumpIf, type Label, repeat } from '../../wasm/control';
import * as layout from './layout';
import { boundsBytes, functionPlaces, keyParts, shapeParts } from './layout';
import {
  byteIs,
  step,
  skipSpace,
  stopAtEnd,
  newline,
  quote,
  comma,
  colon,
  opening,
  closing,
  root,
  at,
  valueEnd,
  shape,
  key,
  member,
  place,
  left,
} from './lineCode';

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
export const passMembers = (unknown: Label): Code => [
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
