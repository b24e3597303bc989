import { numberOfRational, type Rational } from '../../answers/rational';
import { isEqual, isWhole, relativeDifference } from './closeness';
import { closeEnough, type Equation, isComputed, type Judgement } from './equation';
import { valueOfSource } from './readings';
import { type Side, sourceOf, unitOf } from './side';

/** From here on, an approximate value is surely wrong. */
const farOff = 0.1;
/** From 50 on, people leave the fraction out without a word. */
const wholeRounding = 0.02;

/** Why an equation that does not hold as it is written may still not be called false. */
export function doubted(
  equation: Equation,
  left: Rational,
  right: Rational,
): Judgement | undefined {
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

/** The right side takes up how a sum without brackets begins, and leaves the rest for later. */
function isBeginning(left: Side, right: Side): boolean {
  const sum = sourceOf(left).replace(/^\( (.*) \)$/, '$1');
  const part = sourceOf(right).replace(/^\( (.*) \)$/, '$1');
  return !/[()[\]{}]/.test(sum) && sum.startsWith(`${part} `);
}

function firstValue({ items }: Side): Rational | undefined {
  return valueOfSource(items[0]?.source ?? '');
}
