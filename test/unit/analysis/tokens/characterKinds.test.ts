import { beforeAll, describe, expect, it } from 'vitest';
import {
  caseless,
  kindOfCharacterAt,
  lower,
  mark,
  newline,
  numeric,
  other,
  prepareCharacterKinds,
  space,
  upper,
} from '../../../../src/analysis/tokens/characterKinds';

/**
 * Numbers of characters in Unicode 16.0, by DerivedGeneralCategory.txt; a table of another version
 * has others.
 */
const numbers: readonly (readonly [string, number, number])[] = [
  ['upper', upper, 1858 + 31],
  ['lower', lower, 2258],
  ['caseless', caseless, 404 + 136_477],
  ['mark', mark, 2020 + 468 + 13],
  ['numeric', numeric, 760 + 236 + 915],
  ['space', space, 23],
  ['newline', newline, 2],
];

const properties: readonly (readonly [RegExp, number])[] = [
  [/[\p{Lu}\p{Lt}]/u, upper],
  [/\p{Ll}/u, lower],
  [/[\p{Lm}\p{Lo}]/u, caseless],
  [/\p{M}/u, mark],
  [/\p{N}/u, numeric],
  [/[\r\n]/, newline],
  [/\p{White_Space}/u, space],
];

beforeAll(prepareCharacterKinds);

describe('the table of kinds', () => {
  it.each(numbers)('has all characters that are %s', (_name, kind, number) => {
    let found = 0;
    for (let point = 0; point < 0x110000; point++) {
      found += kindOfCharacterAt(String.fromCodePoint(point), 0) === kind ? 1 : 0;
    }
    expect(found).toBe(number);
  });

  it('agrees with the properties of the program at hand, but for characters new in either', () => {
    const changed: string[] = [];
    for (let point = 0; point < 0x110000; point++) {
      const character = String.fromCodePoint(point);
      const kind = kindOfCharacterAt(character, 0);
      const expected = properties.find(([pattern]) => pattern.test(character))?.[1] ?? other;
      if (kind !== expected && kind !== other && expected !== other) {
        changed.push(`U+${point.toString(16)}`);
      }
    }
    // A small letter of Unicode 16 that later versions take for one without case.
    expect(changed.filter((name) => name !== 'U+295')).toEqual([]);
  });

  it.each([
    ['\u0085', space],
    ['\ufeff', other],
    ['\u180e', other],
    ['\ud800', other],
    ['\udc00x', other],
    ['𝒙', lower],
    ['𠀀', caseless],
    ['\u{10940}', other],
  ])('knows that %j is of kind %i', (character, kind) => {
    expect(kindOfCharacterAt(character, 0)).toBe(kind);
  });
});
