import { describe, expect, it } from 'vitest';
import {
  addRational,
  divideRational,
  numberOfRational,
  powerRational,
  rational,
  roundedAt,
} from '../../../../src/analysis/answers/rational';

const half = { numerator: 1n, denominator: 2n };
const third = { numerator: 1n, denominator: 3n };

describe('rational', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(rational(1n, 0n)).toBeUndefined();
  });

  it('adds, divides and raises to powers', () => {
    expect(addRational(half, third)).toEqual({ numerator: 5n, denominator: 6n });
    expect(divideRational(half, { numerator: 0n, denominator: 1n })).toBeUndefined();
    expect(powerRational(third, -3n)).toEqual({ numerator: 27n, denominator: 1n });
  });

  it('gives up on powers that are too long', () => {
    expect(powerRational({ numerator: 10n, denominator: 1n }, 10n ** 9n)).toBeUndefined();
  });

  it.each([
    [third, 4, 3333n],
    [{ numerator: -2n, denominator: 3n }, 2, -67n],
    [{ numerator: 1n, denominator: 8n }, 2, 13n],
    [{ numerator: 12345n, denominator: 1n }, -2, 123n],
  ])('rounds %o at %i places', (value, places, expected) => {
    expect(roundedAt(value, places)).toBe(expected);
  });

  it('becomes a double even where its parts are beyond doubles', () => {
    const long = 10n ** 400n;
    expect(numberOfRational({ numerator: long, denominator: 4n * long })).toBeCloseTo(0.25, 12);
    expect(numberOfRational({ numerator: 3n * long, denominator: 2n * long })).toBeCloseTo(1.5, 12);
  });
});
