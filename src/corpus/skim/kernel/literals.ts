import {
  add,
  constant,
  get,
  giveBack,
  type HandWritten,
  i32,
  isBelow,
  isEqual,
  loadByte,
  loadByteBehind,
  set,
  shiftLeft,
  tee,
} from '../../wasm/assembly';
import { choose, jump, repeat } from '../../wasm/control';
import { literalStates } from './layout';

/** Numbers and words of JSON as an automaton: for each state, where some characters lead. */
const states: readonly Readonly<Record<string, number>>[] = [
  { '-': 1, '0': 2, '123456789': 3, t: 9, f: 12, n: 16 },
  { '0': 2, '123456789': 3 },
  { '.': 4, eE: 6 },
  { '0123456789': 3, '.': 4, eE: 6 },
  { '0123456789': 5 },
  { '0123456789': 5, eE: 6 },
  { '+-': 7, '0123456789': 8 },
  { '0123456789': 8 },
  { '0123456789': 8 },
  // `true`, `false` and `null`, all of which end in state 19.
  { r: 10 },
  { u: 11 },
  { e: 19 },
  { a: 13 },
  { l: 14 },
  { s: 15 },
  { e: 19 },
  { u: 17 },
  { l: 18 },
  { l: 19 },
  {},
];
/** States in which a literal may end. */
const finals = [2, 3, 5, 8, 19];
const behindLiteral = Buffer.from(', \t\r\n}');
const stateBytes = 256;
/** What stands in the table in place of a state. */
const [ended, refused] = [0xfe, 0xff];

/** The automaton as the kernel reads it. */
export function literalTable(): Uint8Array {
  const table = new Uint8Array(states.length * stateBytes).fill(refused);
  for (const [state, ways] of states.entries()) {
    const row = table.subarray(state * stateBytes, (state + 1) * stateBytes);
    for (const [characters, next] of Object.entries(ways)) {
      Buffer.from(characters).forEach((byte) => row.fill(next, byte, byte + 1));
    }
    if (finals.includes(state)) {
      behindLiteral.forEach((byte) => row.fill(ended, byte, byte + 1));
    }
  }
  return table;
}

const [from, state] = [0, 1];

/** `(from)`: the address behind a number, a truth value or `null`; -1 for anything else. */
export const literalEnd: HandWritten = {
  parameters: 1,
  locals: [i32],
  body: [
    repeat((again) => [
      [get(state), constant(8), shiftLeft, get(from), loadByte, add, loadByteBehind(literalStates)],
      choose(
        [tee(state), constant(ended), isBelow],
        [[get(from), constant(1), add, set(from)], jump(again)],
      ),
      choose([get(state), constant(ended), isEqual], [get(from), giveBack]),
    ]),
    constant(-1),
  ],
};
