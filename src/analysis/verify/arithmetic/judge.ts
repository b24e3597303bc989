import type { Rational } from '../../answers/rational';
import {
  isEqual,
  isRoundedTo,
  isRoundedToDigits,
  relativeDifference,
  statedNumber,
} from './closeness';
import { doubted } from './doubts';
import { closeEnough, type Equation, floatError, isComputed, type Judgement } from './equation';
import { inOtherReading } from './otherReadings';
import { valueOf } from './readings';
import { sourceOf } from './side';

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
