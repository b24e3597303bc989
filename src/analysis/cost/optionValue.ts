import { ExpectedError } from '../../base/errors';

/** Values of options as users write them; what is wrong is an `ExpectedError` that names the option. */

/** Example: `usdPerGpuHour` → `--usd-per-gpu-hour`. */
export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The entry of this name; `undefined` where the option is not given. */
export function namedOption<T extends { readonly id: string }>(
  flag: string,
  name: string | undefined,
  find: (name: string) => T | undefined,
  all: readonly T[],
): T | undefined {
  if (name === undefined) {
    return undefined;
  }
  const found = find(name);
  if (found === undefined) {
    const known = all.map((each) => each.id).join(', ');
    throw new ExpectedError(`${flag}: unknown value "${shortened(name)}". Known are: ${known}.`);
  }
  return found;
}

/** What a number may be, in words and as a condition. */
export interface NumberRange {
  readonly wanted: string;
  readonly allows: (value: number) => boolean;
}

export function wholeFrom(least: number, most: number): NumberRange {
  return {
    wanted: `a whole number from ${least} to ${most}`,
    allows: (value) => Number.isInteger(value) && value >= least && value <= most,
  };
}

export const aboveZero: NumberRange = { wanted: 'a number above 0', allows: (value) => value > 0 };
export const fromZero: NumberRange = {
  wanted: 'a number from 0 on',
  allows: (value) => value >= 0,
};
/** A share of a whole that must not vanish. */
export const share: NumberRange = {
  wanted: 'a number above 0, at most 1',
  allows: (value) => value > 0 && value <= 1,
};
export const probability: NumberRange = {
  wanted: 'a number from 0 to 1',
  allows: (value) => value >= 0 && value <= 1,
};

export function numberOption(
  flag: string,
  given: string | number | undefined,
  { wanted, allows }: NumberRange,
): number | undefined {
  if (given === undefined) {
    return undefined;
  }
  const value = typeof given === 'number' ? given : given.trim() === '' ? NaN : Number(given);
  if (!Number.isFinite(value) || !allows(value)) {
    throw new ExpectedError(`${flag}: expected ${wanted}, got "${shortened(String(given))}".`);
  }
  return value;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
