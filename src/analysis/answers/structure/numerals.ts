import { type Structure } from './structure';

const subscripted =
  /^\(?([0-9A-Za-z]{1,60})\)?\s*_\s*\{?\s*(?:\\text\s*\{\s*)?(\d{1,2}|[a-z]{2,12})\s*\}?\s*\}?$/i;
const spelled =
  /^([0-9A-Za-z]{1,60})\s*(?:\(\s*base\s*|(?:\\text\s*\{)?\s*(?:in )?base\s*\}?\s*)(\d{1,2}|[a-z]{2,12})\)?$/i;

const baseNames: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
  ['sixteen', 16],
]);

/** A numeral with its base as subscript, such as `101_2`; the digits must exist in that base. */
export function readBasedNumeral(source: string): Structure | undefined {
  const match = subscripted.exec(source) ?? spelled.exec(source);
  const base = baseNames.get(match?.[2]?.toLowerCase() ?? '') ?? Number(match?.[2] ?? 0);
  if (match?.[1] === undefined || !(base >= 2 && base <= 36)) {
    return undefined;
  }
  // Letters alone are digits only where a base says so that has them all: `FF_{16}`, but not `x_2`.
  const isNumeral = /\d/.test(match[1]) || (base === 16 && /^[A-F]{2,}$/.test(match[1]));
  if (!isNumeral) {
    return undefined;
  }
  let value = 0n;
  for (const character of match[1].toLowerCase()) {
    const digit = Number.parseInt(character, 36);
    if (digit >= base) {
      return undefined;
    }
    value = value * BigInt(base) + BigInt(digit);
  }
  const node = { kind: 'number', value: { numerator: value, denominator: 1n } } as const;
  return { kind: 'quantity', value: node, percent: false, unit: undefined };
}
