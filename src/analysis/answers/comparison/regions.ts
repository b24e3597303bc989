import { evaluate } from '../expression/evaluate';
import { type Interval, type RegionStructure } from '../structure/structure';
import { compareNodes } from './values';
import { allOf, type Verdict, verdict } from './verdict';

/** Two regions are equal when their intervals are, one by one from left to right. */
export function compareRegions(a: RegionStructure, b: RegionStructure): Verdict {
  if (a.intervals.length !== b.intervals.length) {
    return verdict('different', 'interval');
  }
  if (a.variable !== undefined && b.variable !== undefined && a.variable !== b.variable) {
    return verdict('different', 'variable');
  }
  const left = inOrder(a.intervals);
  const right = inOrder(b.intervals);
  const parts = left.map((each, index) => compareIntervals(each, right[index] ?? each));
  return allOf(parts, 'interval');
}

export function compareIntervals(a: Interval, b: Interval): Verdict {
  if (a.lowClosed !== b.lowClosed || a.highClosed !== b.highClosed) {
    return verdict('different', 'interval');
  }
  return allOf([compareNodes(a.low, b.low), compareNodes(a.high, b.high)], 'interval');
}

function inOrder(intervals: readonly Interval[]): Interval[] {
  const start = (interval: Interval): number => evaluate(interval.low, new Map()).re;
  return [...intervals].sort((a, b) => {
    const [first, second] = [start(a), start(b)];
    return first === second ? 0 : first - second || 0;
  });
}
