import {
  add,
  bitmask,
  blockLength,
  blockOf,
  constant,
  equalBytes,
  get,
  type HandWritten,
  i32,
  i64,
  isAtLeast,
  isZero,
  loadBlock,
  set,
  tee,
  trailingZeros,
} from '../../wasm/assembly';
import { block, choose, type Code, jump, repeat } from '../../wasm/control';
import * as layout from './layout';
import { lineCodes, stops } from './layout';
import {
  byteIs,
  step,
  skipSpace,
  stop,
  tellPlace,
  stopAtEnd,
  report,
  newline,
  from,
  last,
  out,
  at,
  left,
} from './lineCode';
import { passMembers } from './members';
import { hashValues, checkVisible, numberValues } from './valueNumbers';

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
