import { splitTopLevel } from '../scan';
import { type Interval, type RegionStructure, type Structure } from './structure';
import { evaluate } from '../expression/evaluate';

/** Inequalities joined by "or", "and" or commas, as the region they say together. */

const joint = /^(?:\\text\{\s*(and|or|和|或)\s*\}|,?\s(and|or)(?=[\s\\])|(,)|(或|和))/;

/** `x < 2 or x > 5` and `x > 0 and x < 3`; `undefined` where a part is no inequality. */
export function readJoinedInequalities(
  source: string,
  read: (part: string) => Structure,
): Structure | undefined {
  if (!/[<>]|\\[lg]e(?![a-z])/.test(source) || !/,|and|or|[或和]/.test(source)) {
    return undefined;
  }
  const words: string[] = [];
  const parts = splitTopLevel(source, (text, at) => {
    const match = joint.exec(text.slice(at, at + 24));
    if (match !== null) {
      words.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    }
    return match?.[0].length ?? 0;
  });
  if (parts.length < 2 || parts.length > 8 || parts.includes('')) {
    return undefined;
  }
  const regions = parts.map(read).filter((each) => each.kind === 'region');
  const [first] = regions;
  const sameName = regions.every((each) => each.variable === first?.variable);
  if (first?.variable === undefined || regions.length < parts.length || !sameName) {
    return undefined;
  }
  const isUnion = words.every((word) => word === 'or' || word === '或');
  const both = isUnion ? undefined : regions.slice(1).reduce(intersectionOf, first);
  const isEmpty = both?.intervals.length === 0;
  return both === undefined || (isEmpty && words.includes(','))
    ? { ...first, intervals: regions.flatMap((each) => each.intervals) }
    : both;
}

/** The points of both regions. */
export function intersectionOf(a: RegionStructure, b: RegionStructure): RegionStructure {
  const intervals = a.intervals.flatMap((first) =>
    b.intervals.flatMap((second) => common(first, second)),
  );
  return { ...a, intervals };
}

function common(a: Interval, b: Interval): Interval[] {
  const value = (end: Interval['low']): number => evaluate(end, new Map()).re;
  const [lowA, lowB] = [value(a.low), value(b.low)];
  const [highA, highB] = [value(a.high), value(b.high)];
  const low = lowA > lowB || (lowA === lowB && !a.lowClosed) ? a : b;
  const high = highA < highB || (highA === highB && !a.highClosed) ? a : b;
  const [from, to] = [value(low.low), value(high.high)];
  const isEmpty = from > to || (from === to && !(low.lowClosed && high.highClosed));
  return isEmpty
    ? []
    : [
        {
          low: low.low,
          lowClosed: low.lowClosed,
          high: high.high,
          highClosed: high.highClosed,
        },
      ];
}
