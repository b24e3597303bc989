import { describe, expect, it } from 'vitest';
import { barLayout, nameLimit, rowHeight } from '../../../../../src/views/client/charts/barLayout';
import { amountText, type BarSpec, lengthOf } from '../../../../../src/views/client/charts/barSpec';
import { csvOf } from '../../../../../src/views/client/charts/csv';

const tokens = { name: 'tokens', format: String, total: 200 };
const dollars = { name: 'dollars', format: (usd: number) => `$${usd}` };
const spec: BarSpec = {
  title: 't',
  rowLabel: 'group',
  axis: { label: 'share', format: (share) => `${share * 100} %` },
  series: [tokens],
  rows: [
    { name: 'Check', amounts: [50] },
    { name: 'Compute', amounts: [150] },
    { name: 'Abandoned branches', amounts: [80], apart: true },
  ],
};

describe('bars', () => {
  it('are as long as their part of the whole, or as the amount itself', () => {
    expect(lengthOf(tokens, 50)).toBe(0.25);
    expect(lengthOf(dollars, 50)).toBe(50);
    expect(lengthOf({ ...tokens, total: 0 }, 0)).toBe(0);
  });

  it('say their amount, and their part where there is a whole', () => {
    expect(amountText(spec, tokens, 50)).toBe('50 (25 %)');
    expect(amountText(spec, dollars, 2)).toBe('$2');
    expect(amountText(spec, dollars, undefined)).toBe('–');
  });

  it('stand below each other, what stands apart a little further', () => {
    const { tops, bottom, x } = barLayout(spec, 600);
    const [first = 0, second = 0, third = 0] = tops;
    expect(second - first).toBe(rowHeight(spec));
    expect(third - second).toBeGreaterThan(rowHeight(spec));
    expect(bottom).toBe(third + rowHeight(spec));
    expect(x(0.75)).toBeLessThanOrEqual(600);
    expect(x(0)).toBeGreaterThan(100);
  });

  it('leave the bars most of a narrow page', () => {
    expect(barLayout(spec, 200).x(0)).toBeLessThanOrEqual(80);
    expect(nameLimit(spec, 200)).toBeGreaterThanOrEqual(6);
    expect(nameLimit(spec, 200)).toBeLessThan('Abandoned branches'.length);
  });
});

describe('csvOf', () => {
  it('quotes what needs it, and leaves out what is not known', () => {
    expect(
      csvOf([
        ['a,b', 'c"d'],
        [1.5, undefined],
        ['line\nbreak', ''],
      ]),
    ).toBe('"a,b","c""d"\n1.5,\n"line\nbreak",\n');
    // A spreadsheet must not take a text for a formula.
    expect(csvOf([['=1+1', -1]])).toBe("'=1+1,-1\n");
  });
});
