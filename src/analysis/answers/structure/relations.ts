import { topLevelSeparators } from '../scan';
import { type Interval, type RelationOperator, type Structure } from './structure';
import { evaluate } from '../expression/evaluate';
import { type Node } from '../expression/node';
import { complementOf, wholeLine } from './intervals';

/** Equations, chains of them, and inequalities. */

const operators: readonly (readonly [string, RelationOperator])[] = [
  ['\\le', 'le'],
  ['\\ge', 'ge'],
  ['\\ne', 'ne'],
  ['\\approx', '='],
  ['\\equiv', '='],
  ['==', '='],
  [':=', '='],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
];

function operatorAt(text: string, at: number): readonly [string, RelationOperator] | undefined {
  return operators.find(
    ([sign]) =>
      text.startsWith(sign, at) &&
      !(sign.startsWith('\\') && /[A-Za-z]/.test(text.charAt(at + sign.length))),
  );
}

/** The relation at bracket depth 0; `undefined` when there is none or a side is missing. */
export function readRelation(
  source: string,
  read: (part: string) => Structure,
): Structure | undefined {
  const found = topLevelSeparators(source, (text, at) => operatorAt(text, at)?.[0].length ?? 0);
  if (found.length === 0 || found.length > 20) {
    return undefined;
  }
  const starts = [0, ...found.map((each) => each.end)];
  const ends = [...found.map((each) => each.start), source.length];
  const sources = starts.map((start, index) => source.slice(start, ends[index]).trim());
  if (sources.some((side) => side === '')) {
    return undefined;
  }
  const relation: Structure = {
    kind: 'relation',
    sides: sources.map(read),
    sources,
    operators: found.map((each) => operatorAt(source, each.start)?.[1] ?? '='),
  };
  return regionOf(relation) ?? relation;
}

/** An inequality in one variable as the interval it says: `x \ge 2` is `[2, ∞)`. */
function regionOf(relation: Extract<Structure, { kind: 'relation' }>): Structure | undefined {
  const { sides, operators: signs, sources } = relation;
  const [first, second, third] = sides;
  const [sign, nextSign] = signs;
  if (sides.length === 2 && sign !== undefined && first && second) {
    const left = boundedName(first, sources[0]);
    const right = boundedName(second, sources[1]);
    if ((left === undefined) === (right === undefined)) {
      return undefined;
    }
    const [bound, name, direction] =
      left === undefined ? [first, right, flipped(sign)] : [second, left, sign];
    if (direction === 'ne') {
      return excluded(bound, name);
    }
    const interval = halfLine(bound, direction);
    return interval && region(interval, name);
  }
  const name = second && boundedName(second, sources[1]);
  if (sides.length !== 3 || !first || !third || name === undefined || !sign || !nextSign) {
    return undefined;
  }
  const lower = halfLine(first, flipped(sign));
  const upper = halfLine(third, nextSign);
  const interval = lower && upper && intersection(lower, upper, nextSign);
  return interval && region(interval, name);
}

/** `x ≠ 2` is everything but 2. */
function excluded(bound: Structure, variable: string | undefined): Structure | undefined {
  if (bound.kind !== 'quantity' || variable === undefined) {
    return undefined;
  }
  const point = { low: bound.value, high: bound.value, lowClosed: true, highClosed: true };
  return { ...complementOf(point), variable };
}

function region(interval: Interval, variable: string | undefined): Structure {
  const inside = variable === undefined ? null : /^\|(.*)\|$/.exec(variable);
  if (inside !== null) {
    return { kind: 'region', intervals: mirrored(interval), variable: inside[1] ?? '' };
  }
  return variable === undefined
    ? { kind: 'region', intervals: [interval] }
    : { kind: 'region', intervals: [interval], variable };
}

function intersection(first: Interval, second: Interval, sign: RelationOperator): Interval {
  const [below, above] = sign === '<' || sign === 'le' ? [first, second] : [second, first];
  return {
    low: below.low,
    lowClosed: below.lowClosed,
    high: above.high,
    highClosed: above.highClosed,
  };
}

/** The values whose magnitude lies in an interval: `|x| < 3` is (-3, 3). */
function mirrored({ low, high, lowClosed, highClosed }: Interval): Interval[] {
  const negated = (node: Node): Node => ({ kind: 'negate', operand: node });
  const from = evaluate(low, new Map()).re;
  if (from < 0) {
    return [{ low: negated(high), high, lowClosed: highClosed, highClosed }];
  }
  const right = { low, high, lowClosed, highClosed };
  const left = {
    low: negated(high),
    high: negated(low),
    lowClosed: highClosed,
    highClosed: lowClosed,
  };
  return [left, right];
}

/** The name an inequality bounds: a variable, its magnitude in bars, or a function of one. */
function boundedName(side: Structure, source: string | undefined): string | undefined {
  if (side.kind === 'quantity' && side.value.kind === 'variable') {
    return side.value.name;
  }
  const inner = side.kind === 'quantity' && side.value.kind === 'call' ? side.value : undefined;
  if (inner?.name === 'abs' && inner.arguments[0]?.kind === 'variable') {
    return `|${inner.arguments[0].name}|`;
  }
  return source !== undefined && /^[A-Za-z]\([a-z]\)$/.test(source) ? source : undefined;
}

function halfLine(bound: Structure, sign: RelationOperator): Interval | undefined {
  if (bound.kind !== 'quantity' || bound.value.kind === 'variable') {
    return undefined;
  }
  switch (sign) {
    case '<':
    case 'le':
      return { ...wholeLine, high: bound.value, highClosed: sign === 'le' };
    case '>':
    case 'ge':
      return { ...wholeLine, low: bound.value, lowClosed: sign === 'ge' };
    case '=':
    case 'ne':
      return undefined;
  }
}

export function flipped(sign: RelationOperator): RelationOperator {
  const mirror = { '<': '>', '>': '<', le: 'ge', ge: 'le', '=': '=', ne: 'ne' } as const;
  return mirror[sign];
}
