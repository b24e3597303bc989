import {
  add,
  and,
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
  loadBlock,
  loop,
  moduleOf,
  nothing,
  or,
  set,
  splat,
  tee,
  trailingZeros,
  v128,
  when,
} from '../wasm/assembly';
import { Kernel } from '../wasm/kernel';

type Find = (
  from: number,
  to: number,
  gap: number,
  first: number,
  otherFirst: number,
  second: number,
  otherSecond: number,
) => number;

/** Two bytes, each in one of two forms; the second stands `gap` bytes behind the first. */
export interface BytePair {
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  readonly gap: number;
}

/** The longest gap is that of a needle, and a block is read from there on. */
const longestGap = 64 * 1024;

/** A search for two bytes at a distance, 16 places at a time. Bytes are searched in its memory. */
export class ScanKernel extends Kernel<{ readonly find: Find }> {
  constructor(size: number) {
    super(module, size, longestGap + blockLength);
  }

  /** The first place in `[from, to)` at which a pair stands; -1 where there is none. */
  indexOf({ first, second, gap }: BytePair, from: number, to: number): number {
    const found = this.functions.find(from, to, gap, first[0], first[1], second[0], second[1]);
    return found < to ? found : -1;
  }
}

const [from, to, gap, first, otherFirst, second, otherSecond] = [0, 1, 2, 3, 4, 5, 6];
const [firsts, otherFirsts, seconds, otherSeconds, read, mask] = [7, 8, 9, 10, 11, 12];
/** What was read is one of two bytes, lane by lane. */
const isEither = (one: number, other: number): number[] => [
  ...[...tee(read), ...get(one), ...equalBytes],
  ...[...get(read), ...get(other), ...equalBytes, ...or],
];

const module = moduleOf({
  find: {
    parameters: 7,
    locals: [v128, v128, v128, v128, v128, i32],
    body: [
      ...[
        ...get(first),
        ...splat,
        ...set(firsts),
        ...get(otherFirst),
        ...splat,
        ...set(otherFirsts),
      ],
      ...[...get(second), ...splat, ...set(seconds)],
      ...[...get(otherSecond), ...splat, ...set(otherSeconds)],
      ...[loop, nothing],
      ...[...get(from), ...get(to), isAtLeast, when, nothing, ...constant(-1), giveBack, end],
      ...[...get(from), ...loadBlock, ...isEither(firsts, otherFirsts)],
      ...[...get(from), ...get(gap), add, ...loadBlock, ...isEither(seconds, otherSeconds)],
      ...[...and, ...bitmask, ...tee(mask), when, nothing],
      ...[...get(from), ...get(mask), trailingZeros, add, giveBack, end],
      ...[...get(from), ...constant(blockLength), add, ...set(from), branch, 0, end],
      ...constant(-1),
    ],
  },
});
