import { diffArrays } from 'diff';

/**
 * A stretch of two sequences: `[from, to)` of each. In one that is the same both have the same
 * length; in one that differs either may be empty.
 */
export interface AlignedRun {
  readonly same: boolean;
  readonly left: Stretch;
  readonly right: Stretch;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Beyond this many insertions and deletions two thoughts have little in common. */
const maximumEdits = 3000;

/**
 * Aligns the segments of two thoughts by their texts; white space is not minded. The common
 * beginning and end are found first, in linear time; what is between is aligned by Myers' algorithm
 * (1986), which takes `O((n + m) · d)` for d edits; with more than 3,000 edits it stays one run that
 * differs.
 *
 * Example: `a b c` against `a x c` gives a run that is the same, one that differs, one the same.
 */
export function alignSegments(
  left: readonly string[],
  right: readonly string[],
): readonly AlignedRun[] {
  const a = left.map(plain);
  const b = right.map(plain);
  const prefix = commonLength(
    a,
    b,
    (at) => at,
    (at) => at,
  );
  const rest = Math.min(a.length, b.length) - prefix;
  const suffix = Math.min(
    rest,
    commonLength(
      a,
      b,
      (at) => a.length - 1 - at,
      (at) => b.length - 1 - at,
    ),
  );
  const runs = new Runs();
  runs.add(true, prefix, prefix);
  addMiddle(runs, a.slice(prefix, a.length - suffix), b.slice(prefix, b.length - suffix));
  runs.add(true, suffix, suffix);
  return runs.all;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function commonLength(
  a: readonly string[],
  b: readonly string[],
  inA: (at: number) => number,
  inB: (at: number) => number,
): number {
  const shorter = Math.min(a.length, b.length);
  let length = 0;
  while (length < shorter && a[inA(length)] === b[inB(length)]) {
    length++;
  }
  return length;
}

function addMiddle(runs: Runs, a: readonly string[], b: readonly string[]): void {
  const changes =
    a.length > 0 && b.length > 0
      ? diffArrays([...a], [...b], { maxEditLength: maximumEdits })
      : undefined;
  if (changes === undefined) {
    runs.add(false, a.length, b.length);
    return;
  }
  for (const { added, removed, count } of changes) {
    runs.add(!added && !removed, added ? 0 : count, removed ? 0 : count);
  }
}

/** Runs in order, neighbours of one kind made one. */
class Runs {
  readonly all: AlignedRun[] = [];

  add(same: boolean, lefts: number, rights: number): void {
    if (lefts === 0 && rights === 0) {
      return;
    }
    const last = this.all.at(-1);
    const left = last?.left.to ?? 0;
    const right = last?.right.to ?? 0;
    const ends = { left: left + lefts, right: right + rights };
    if (last?.same === same) {
      this.all[this.all.length - 1] = {
        same,
        left: { from: last.left.from, to: ends.left },
        right: { from: last.right.from, to: ends.right },
      };
    } else {
      this.all.push({
        same,
        left: { from: left, to: ends.left },
        right: { from: right, to: ends.right },
      });
    }
  }
}
