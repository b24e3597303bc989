/**
 * The value below which `percent` of the values lie, between neighbours in proportion (as numpy
 * does by default); `undefined` without values. Example: of 1, 2, 4 the 75th is 3.
 */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * Math.min(100, Math.max(0, percent))) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined
    ? undefined
    : below + (above - below) * (place - Math.floor(place));
}
