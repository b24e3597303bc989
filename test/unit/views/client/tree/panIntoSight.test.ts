import { describe, expect, it } from 'vitest';
import { panIntoSight } from '../../../../../src/views/client/tree/view/panIntoSight';

const plot = { x: 10, y: 0, width: 100, height: 50 };

describe('panIntoSight', () => {
  it('moves an area just as far as it lies outside', () => {
    const of = (x: number, y: number, width = 20): object =>
      panIntoSight({ x, y, width, height: 10 }, plot);
    expect(of(40, 20)).toEqual({ x: 0, y: 0 });
    expect(of(4, 45)).toEqual({ x: 6, y: -5 });
    expect(of(100, -3)).toEqual({ x: -10, y: 3 });
  });

  it('shows the beginning of an area that is larger than the plot', () => {
    expect(panIntoSight({ x: 30, y: 0, width: 300, height: 10 }, plot)).toEqual({ x: -20, y: 0 });
  });
});
