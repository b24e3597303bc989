/**
 * The UTF-16 unit at which each of some code points of a text begins. Points past the end are at
 * the end. One pass over the text, whatever the order of the points.
 * Example: in `𝑥=1` the code points 0, 1 and 2 begin at the units 0, 2 and 3.
 */
export function unitsOfCodePoints(
  text: string,
  points: readonly number[],
): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  let unit = 0;
  let point = 0;
  for (const wanted of [...new Set(points)].sort((a, b) => a - b)) {
    while (point < wanted && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point++;
    }
    units.set(wanted, unit);
  }
  return units;
}
