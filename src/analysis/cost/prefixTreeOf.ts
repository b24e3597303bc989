import type { PrefixTree } from './prefixTree';

/**
 * The tree of sequences given by their token ids: they share what they begin with in common.
 * One that is the beginning of another ends at a fork with an edge of no tokens.
 */
export function prefixTreeOf(sequences: readonly ArrayLike<number>[]): PrefixTree {
  const ordered = [...sequences].sort(compare);
  return branch(ordered, 0, ordered.length, 0);
}

function compare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
}

/** The tree of the sequences `from` to `to`, which agree in their first `depth` tokens. */
function branch(
  ordered: readonly ArrayLike<number>[],
  from: number,
  to: number,
  depth: number,
): PrefixTree {
  const first = ordered[from];
  const last = ordered[to - 1];
  if (first === undefined || last === undefined) {
    return { tokens: 0, children: [] };
  }
  // Sorted sequences have in common what the first and the last have in common.
  let end = depth;
  while (end < first.length && end < last.length && first[end] === last[end]) {
    end++;
  }
  if (to - from === 1) {
    return { tokens: first.length - depth, children: [] };
  }
  const children: PrefixTree[] = [];
  for (let start = from; start < to;) {
    let stop = start + 1;
    const token = ordered[start]?.[end];
    // Ended sequences part from each other at once.
    while (token !== undefined && stop < to && ordered[stop]?.[end] === token) {
      stop++;
    }
    children.push(branch(ordered, start, stop, end));
    start = stop;
  }
  return { tokens: end - depth, children };
}
