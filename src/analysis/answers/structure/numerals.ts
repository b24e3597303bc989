import { type Structure } from './structure';

/** A numeral with its base as subscript, such as `101_2`; the digits must exist in that base. */
export function readBasedNumeral(source: string): Structure | undefined {
  const match = /^([0-9A-Za-z]{1,60})\s*_\s*\{?\s*(\d{1,2})\s*\}?$/.exec(source);
  const base = Number(match?.[2] ?? 0);
  if (match?.[1] === undefined || !/\d/.test(match[1]) || base < 2 || base > 36) {
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
