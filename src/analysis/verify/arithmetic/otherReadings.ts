import type { Rational } from '../../answers/rational';
import { isEqual, isRoundedTo, relativeDifference, statedNumber } from './closeness';
import { type Equation, floatError, type Judgement } from './equation';
import { measuredValue, scalesOf, valueOf, valueWithoutPercent } from './readings';
import { type Side, sourceOf } from './side';

/** Per-cent signs passed over where people do, or units put in. */
export function inOtherReading({ left, right }: Equation): Judgement | undefined {
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
  // Products and quotients come to other units than their parts have.
  return undefined;
}
