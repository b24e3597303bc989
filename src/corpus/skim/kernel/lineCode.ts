import {
  add,
  bitOr,
  constant,
  get,
  giveBack,
  isAtLeast,
  isBelow,
  isEqual,
  loadByte,
  set,
  storeInt,
  subtract,
} from '../../wasm/assembly';
import { choose, type Code, jump, repeat } from '../../wasm/control';
import * as layout from './layout';
import { reportFields, stops } from './layout';

/** What the parts of the function that goes through lines share: its variables and what it tells. */

export const [newline, space, tab, carriageReturn] = [0x0a, 0x20, 0x09, 0x0d];
export const [quote, comma, colon, opening, closing] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d];

export const [from, last, end, out, root, number] = [0, 1, 2, 3, 4, 5];
export const [at, valueEnd, shape, key, member, place, left, slot] = [6, 7, 8, 9, 10, 11, 12, 13];
export const [hash, rest, bits] = [14, 15, 16];

export const byteIs = (byte: number): Code => [get(at), loadByte, constant(byte), isEqual];
export const step = (local: number, by: number): Code => [
  get(local),
  constant(by),
  add,
  set(local),
];

/** White space, the end of a line apart. */
export const skipSpace: Code = repeat((again) =>
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

export const tell = (field: number, value: Code): Code => [
  [constant(layout.report), value, storeInt(4 * field)],
];

export const stop = (reason: number): Code => [
  [tell(reportFields.out, [get(out)]), constant(reason), giveBack],
];
export const tellPlace: Code = [
  tell(reportFields.line, [get(from)]),
  tell(reportFields.next, [get(at), constant(1), add]),
];

/** What comes behind the end of what may be read is no line. */
export const stopAtEnd: Code = choose([get(at), get(end), isAtLeast], [tellPlace, stop(stops.end)]);

/** Reports the line at whose end `at` stands, and goes on behind it. */
export const report = (code: Code): Code => [
  [get(out), get(at), get(from), subtract, constant(1), add, storeInt(layout.lengths)],
  [get(out), code, storeInt(layout.codes), step(out, 4)],
  [get(at), constant(1), add, set(from)],
];
