import { describe, expect, it } from 'vitest';
import { plotArea, ticksOf } from '../../../../../src/views/client/charts/plotArea';
import type { ChartSpec } from '../../../../../src/views/client/charts/spec';

const size = { width: 500, height: 190 };

function spec(ys: readonly number[], more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    title: 't',
    x: { label: 'x', scale: 'linear' },
    left: { label: 'y', format: String },
    lines: [{ name: 'l', axis: 'left', points: ys.map((y, x) => ({ x, y })) }],
    ...more,
  };
}

describe('plotArea', () => {
  it('holds every value and every limit', () => {
    const limits = [{ name: 'most', axis: 'left', value: 80 }] as const;
    const { left, edges } = plotArea(spec([10, 40], { limits }), size);
    expect(left(0)).toBe(edges.bottom);
    expect(left(80)).toBeGreaterThanOrEqual(edges.top);
    expect(left(40)).toBeCloseTo((left(0) + left(80)) / 2, 6);
  });

  it('begins where the horizontal axis is to begin', () => {
    const lines = [{ name: 'l', axis: 'left', points: [{ x: 26, y: 1 }] }] as const;
    const x = { label: 'x', scale: 'linear', start: 0 } as const;
    expect(plotArea(spec([], { lines, x }), size).x.domain()).toEqual([0, 26]);
    expect(plotArea(spec([], { lines }), size).x.domain()).toEqual([26, 27]);
  });

  it('makes room for long figures and for a strip', () => {
    const plain = plotArea(spec([1, 2]), size).edges;
    const long = { label: 'y', format: () => '1,234,567.89 GB' };
    const roomy = plotArea(spec([1, 2], { left: long, strip: [] }), size).edges;
    expect(roomy.left).toBeGreaterThan(plain.left);
    expect(roomy.bottom).toBeLessThan(plain.bottom);
  });

  it('spans the values on a logarithmic axis, and names few of them', () => {
    const left = { label: 'y', format: String, scale: 'log' } as const;
    const area = plotArea(spec([65_000, 300, 44], { left }), size);
    expect(ticksOf(area.left, left)).toEqual([10, 100, 1000, 10_000, 100_000]);
    const narrow = plotArea(spec([14, 45], { left }), size);
    expect(ticksOf(narrow.left, left)).toEqual([10, 20, 50, 100]);
  });

  it('begins where an axis says, and holds what is drawn behind', () => {
    const left = { label: 'y', format: String, start: -1, end: 1 };
    const points = [
      { x: -5, y: 0 },
      { x: 9, y: 1 },
    ];
    const area = plotArea(spec([0, 1], { left, behind: [{ axis: 'left', points }] }), size);
    expect(area.left(-1)).toBe(area.edges.bottom);
    expect(area.left(1)).toBe(area.edges.top);
    expect([area.x(-5), area.x(9)]).toEqual([area.edges.left, area.edges.right]);
    const high = plotArea(
      spec([1], { behind: [{ axis: 'left', points: [{ x: 0, y: 7 }] }] }),
      size,
    );
    expect(high.left(7)).toBe(high.edges.top);
  });

  it('stands one value, equal values and none', () => {
    const left = { label: 'y', format: String, scale: 'log' } as const;
    for (const ys of [[], [5], [5, 5], [0, 0]]) {
      for (const axis of [left, { label: 'y', format: String }]) {
        const area = plotArea(spec(ys, { left: axis }), size);
        for (const y of ys) {
          expect(Number.isNaN(area.left(y))).toBe(false);
        }
        expect(ticksOf(area.left, axis).every(Number.isFinite)).toBe(true);
      }
    }
  });
});
