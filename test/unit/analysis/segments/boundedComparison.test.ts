import { describe, expect, it } from 'vitest';
import { boundedComparison } from '../../../../src/analysis/segments/boundedComparison';

function counted() {
  const calls = { count: 0 };
  const equal = boundedComparison((a, b) => {
    calls.count += 1;
    return Number(a) === Number(b);
  });
  return { calls, equal };
}

describe('boundedComparison', () => {
  it('compares each pair once', () => {
    const { calls, equal } = counted();
    expect([equal('4', '4.0'), equal('4', '4.0'), equal('4', '5'), equal('4', '5')]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(calls.count).toBe(2);
  });

  it('does not compare what reads the same', () => {
    const { calls, equal } = counted();
    expect(equal('x', 'x')).toBe(true);
    expect(calls.count).toBe(0);
  });

  it('stops comparing answers that are endless', () => {
    const { calls, equal } = counted();
    for (let n = 0; n < 50_000; n += 1) {
      equal(`${n}`, `${n}.0`);
    }
    expect(calls.count).toBe(500);
    expect(equal('7', '7')).toBe(true);
  });
});
