import { numberOfRational, type Rational } from '../../answers/rational';
import type { ClaimVerdict } from '../claim';
import {
  isEqual,
  isRoundedTo,
  isRoundedToDigits,
  isWhole,
  relativeDifference,
  statedNumber,
} from './closeness';
import { measuredValue, scalesOf, valueOf, valueOfSource, valueWithoutPercent } from './readings';
import { type Side, sourceOf, unitOf } from './side';

/** The verdict on one equation. */
export interface Judgement {
  readonly verdict: ClaimVerdict;
  readonly reason: string;
  /** What the side that was computed comes to, where the other one is wrong. */
  readonly right?: Rational;
}

/** An equation between two formulas of numbers. */
export interface Equation {
  readonly left: Side;
  readonly right: Side;
  readonly isApproximate: boolean;
  /** Another relation follows, as in `2 + 3 = 5 + 4 = 9`. */
  readonly goesOn: boolean;
  /** Numerals that were stated as roundings before. */
  readonly rounded: Set<string>;
}

/** Differences of computations with doubles. */
const floatError = 1e-12;
/** How far an approximate value may be off, and from where on it is surely wrong. */
const closeEnough = 0.01;
const farOff = 0.1;
/** From 50 on, people leave the fraction out without a word. */
const wholeRounding = 0.02;

/** Judges an equation; `undefined` where it has no value that could be checked. */
export function judge(equation: Equation): Judgement | undefined {
  const left = valueOf(equation.left);
  const right = valueOf(equation.right);
  if (left === undefined || right === undefined) {
    return undefined;
  }
  return (
    asWritten(equation, left, right) ??
    inOtherReading(equation) ??
    doubted(equation, left, right) ?? {
      verdict: 'false',
      reason: 'differs',
      right: isComputed(equation.left) ? left : right,
    }
  );
}

function isComputed(side: Side): boolean {
  return side.operations > 0;
}

function asWritten(equation: Equation, left: Rational, right: Rational): Judgement | undefined {
  if (isEqual(left, right)) {
    return { verdict: 'true', reason: 'exact value' };
  }
  const difference = relativeDifference(left, right);
  if (difference <= floatError) {
    return { verdict: 'true', reason: 'rounded' };
  }
  if (isRounding(equation, left, right)) {
    return { verdict: 'true', reason: 'rounded' };
  }
  if (equation.isApproximate && difference <= closeEnough) {
    equation.rounded.add(sourceOf(equation.right));
    return { verdict: 'true', reason: 'approximate' };
  }
  return undefined;
}

/** The stated side is the other one, rounded at the digits it shows. Keeps such numerals in mind. */
function isRounding(equation: Equation, left: Rational, right: Rational): boolean {
  const stated = isComputed(equation.right) ? equation.left : equation.right;
  const [value, written] = stated === equation.right ? [left, right] : [right, left];
  const source = sourceOf(stated);
  const number = statedNumber(source, written);
  if (number === undefined) {
    return false;
  }
  const asDecimal = number.places > 0 && isRoundedTo(value, number);
  const asApproximate = equation.isApproximate && isRoundedToDigits(value, number);
  if (asDecimal || asApproximate) {
    equation.rounded.add(source);
  }
  return asDecimal || asApproximate;
}

/** Per-cent signs passed over where people do, or units put in. */
function inOtherReading({ left, right }: Equation): Judgement | undefined {
  const [a, b] = [valueOf(left), valueOf(right)];
  const bareLeft = canDropPercent(left, right) ? valueWithoutPercent(left) : undefined;
  const bareRight = valueWithoutPercent(right);
  const pairs = [
    [bareLeft, bareRight],
    [bareLeft, b],
    [a, bareRight],
  ] as const;
  const number = (value: Rational) => statedNumber(sourceOf(right).replace(/ ?%$/, ''), value);
  const agrees = pairs.some(([x, y]) => {
    const stated = y && number(y);
    return isEqual(x, y) || (x !== undefined && stated !== undefined && isRoundedTo(x, stated));
  });
  return agrees ? { verdict: 'true', reason: 'per cent' } : inUnits(left, right);
}

/** `1/4 * 100% = 25`, `5% + 10% = 15` and `50% * 2 = 100%`, but not `2.5% * 1000 = 2500`. */
function canDropPercent(left: Side, right: Side): boolean {
  const source = sourceOf(left);
  const isSum = /^[\d. %+-]*$/.test(source) && !/\d(?! ?%|[\d.])/.test(source);
  return isSum || sourceOf(right).endsWith('%') || source.endsWith('* 100 %');
}

function inUnits(left: Side, right: Side): Judgement | undefined {
  const [a, b] = [measuredValue(left), measuredValue(right)];
  if (a === undefined || b === undefined) {
    const [here, there] = [scalesOf(left), scalesOf(right)];
    return here !== '' && there !== '' && here !== there
      ? { verdict: 'unsure', reason: 'other units' }
      : undefined;
  }
  const scales = new Set([...a.scales, ...b.scales]);
  if (a.dimension === b.dimension && scales.size > 1) {
    const isSame = relativeDifference(a.value, b.value) <= floatError;
    return isSame
      ? { verdict: 'true', reason: 'same in other units' }
      : { verdict: 'unsure', reason: 'other units' };
  }
  return a.dimension === b.dimension ? undefined : { verdict: 'unsure', reason: 'other units' };
}

/** Why an equation that does not hold as it is written may still not be called false. */
function doubted(equation: Equation, left: Rational, right: Rational): Judgement | undefined {
  const { left: leftSide, right: rightSide, isApproximate, goesOn, rounded } = equation;
  if (isComputed(rightSide) && isEqual(firstValue(rightSide), left)) {
    return { verdict: goesOn ? 'true' : 'unsure', reason: 'running total' };
  }
  if (goesOn && isComputed(rightSide) && isBeginning(leftSide, rightSide)) {
    return { verdict: 'unsure', reason: 'part of the formula' };
  }
  const difference = relativeDifference(left, right);
  const usesRounded = [...leftSide.items, ...rightSide.items].some(({ source }) =>
    rounded.has(source),
  );
  if (usesRounded && difference <= closeEnough) {
    return { verdict: 'unsure', reason: 'rounded before' };
  }
  if (isApproximate && difference <= farOff) {
    return { verdict: 'unsure', reason: 'approximate' };
  }
  const whole = wholeReason(equation, left, right);
  if (whole !== undefined) {
    return { verdict: 'unsure', reason: whole };
  }
  const [doubt] = [...leftSide.doubts, ...rightSide.doubts];
  return doubt === undefined ? undefined : { verdict: 'unsure', reason: doubt };
}

/** What a whole number or a share may stand for where it is not what was computed. */
function wholeReason({ left, right }: Equation, a: Rational, b: Rational): string | undefined {
  const size = Math.abs(numberOfRational(a));
  const stated = Math.abs(numberOfRational(b));
  if (/^\d+ (?:%|\/ \d+)$/.test(sourceOf(left)) && size <= 1 && stated > 1) {
    return 'share of something';
  }
  if (left.operations === 0 && /\p{L}/u.test(unitOf(left)) && unitOf(left) !== unitOf(right)) {
    return 'other units';
  }
  if (isComputed(right) || !isWhole(b) || isWhole(a) || Math.abs(size - stated) >= 1) {
    return undefined;
  }
  const isDivision = left.operations === 1 && left.items.some(({ source }) => source === '/');
  if (isDivision && /\p{L}/u.test(unitOf(right))) {
    return 'division of things';
  }
  return relativeDifference(a, b) < wholeRounding ? 'rounded to a whole number' : undefined;
}

/** The right side takes up how the left one begins, and leaves the rest for later. */
function isBeginning(left: Side, right: Side): boolean {
  const bare = (side: Side): string => sourceOf(side).replace(/[() ]/g, '');
  return bare(left).startsWith(bare(right));
}

function firstValue({ items }: Side): Rational | undefined {
  return valueOfSource(items[0]?.source ?? '');
}
