import { evaluate } from '../expression/evaluate';
import { type Node } from '../expression/node';
import { type Interval, type RegionStructure } from '../structure/structure';
import { compareNodes } from './values';
import { allOf, type Verdict, verdict } from './verdict';

/**
 * Two regions are equal when their intervals are, one by one from left to right, after those that
 * touch or overlap have been joined: `[0,1] ∪ [1,2]` is `[0,2]`.
 */
export function compareRegions(a: RegionStructure, b: RegionStructure): Verdict {
  if (a.variable !== undefined && b.variable !== undefined && a.variable !== b.variable) {
    return verdict('different', 'variable');
  }
  const [left, right] = [joined(a.intervals), joined(b.intervals)];
  if (left.length !== right.length) {
    return verdict('different', 'interval');
  }
  const parts = left.map((each, index) => compareIntervals(each, right[index] ?? each));
  return allOf(parts, 'interval');
}

export function compareIntervals(a: Interval, b: Interval): Verdict {
  if (a.lowClosed !== b.lowClosed || a.highClosed !== b.highClosed) {
    return verdict('different', 'interval');
  }
  return allOf([compareNodes(a.low, b.low), compareNodes(a.high, b.high)], 'interval');
}

/** All points of several regions. */
export function unionOf(regions: readonly RegionStructure[]): RegionStructure {
  const [first] = regions;
  const intervals = regions.flatMap((region) => region.intervals);
  return first?.variable === undefined
    ? { kind: 'region', intervals }
    : { kind: 'region', intervals, variable: first.variable };
}

function valueOf(end: Node): number {
  return evaluate(end, new Map()).re;
}

/** From left to right, without overlaps; ends that have no value are left as they are. */
function joined(intervals: readonly Interval[]): Interval[] {
  if (intervals.length < 2) {
    return [...intervals];
  }
  const placed = intervals.map((interval) => ({
    interval,
    low: valueOf(interval.low),
    high: valueOf(interval.high),
  }));
  placed.sort(
    (a, b) => a.low - b.low || Number(b.interval.lowClosed) - Number(a.interval.lowClosed) || 0,
  );
  const found: { interval: Interval; low: number; high: number }[] = [];
  for (const next of placed) {
    const last = found.at(-1);
    const touches =
      last !== undefined &&
      (next.low < last.high ||
        (next.low === last.high && (next.interval.lowClosed || last.interval.highClosed)));
    if (last === undefined || !touches) {
      found.push(next);
    } else if (next.high > last.high || (next.high === last.high && next.interval.highClosed)) {
      const { high, highClosed } = next.interval;
      found[found.length - 1] = {
        ...last,
        high: next.high,
        interval: { ...last.interval, high, highClosed },
      };
    }
  }
  return found.map(({ interval }) => interval);
}
