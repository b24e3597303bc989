import { describe, expect, it } from 'vitest';
import { opaque } from '../../../../src/views/client/opaque';

describe('opaque', () => {
  it.each([
    ['#ea5c0055', 'rgb(234, 92, 0)'],
    ['rgba(1, 2, 3, 0.5)', 'rgb(1, 2, 3)'],
    ['#4daafc', 'rgb(77, 170, 252)'],
    ['var(--other)', 'var(--other)'],
  ])('makes %s %s', (colour, expected) => {
    expect(opaque(colour)).toBe(expected);
  });
});
