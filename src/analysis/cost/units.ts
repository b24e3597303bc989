/** Units by their names, which are always printed: GB (10⁹) and GiB (2³⁰) differ by seven per cent. */

/** Bytes in one of each unit. */
export const byteUnits: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['KiB', 2 ** 10],
  ['MiB', 2 ** 20],
  ['GiB', 2 ** 30],
  ['TiB', 2 ** 40],
]);

/** Seconds in one of each unit. */
export const timeUnits: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['ms', 1e-3],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['h', 3600],
]);

/**
 * Bytes of a text such as `80 GiB` or `640GB`; `undefined` where it is no amount of bytes. A unit
 * has to be there, in its own case: `gb` could be either.
 */
export function parseBytes(text: string): number | undefined {
  const [, amount, unit] = /^\s*(\d{1,20}(?:\.\d{1,20})?)\s*([A-Za-z]{1,3})\s*$/.exec(text) ?? [];
  const size = byteUnits.get(unit ?? '');
  return amount === undefined || size === undefined ? undefined : Number(amount) * size;
}
