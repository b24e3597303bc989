/**
 * How many items come first for which something holds: it holds up to some place and no further.
 * Asks for about log2(length) of them.
 *
 * Example: of `[1, 3, 3, 8]` two come before the place of 3 and three up to it:
 * `partitionPoint(4, (at) => items[at] < 3)` is 1, with `<= 3` it is 3.
 */
export function partitionPoint(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
