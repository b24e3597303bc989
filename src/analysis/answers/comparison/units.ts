import { binary, integer, type Node } from '../expression/node';
import { rational } from '../rational';
import { type Measure, type Unit } from '../structure/units';

/** How two units stand to each other: what the values have to be multiplied with to compare. */
export type UnitRelation =
  | { readonly kind: 'same' }
  | { readonly kind: 'different' }
  /** One is in degrees, the other in radians. */
  | { readonly kind: 'angle' }
  | { readonly kind: 'convertible'; readonly from: Measure; readonly to: Measure };

/**
 * Two units with one name are the same; those that measure the same thing can be converted; degrees
 * of an unnamed kind may be those of any temperature scale. Everything else differs.
 */
export function relationOf(a: Unit, b: Unit): UnitRelation {
  if (a.name === b.name) {
    return { kind: 'same' };
  }
  const [first, second] = [a.measure, b.measure];
  if (first === undefined || second === undefined) {
    return { kind: areAmbiguous(a, b) ? 'same' : 'different' };
  }
  if ([first.dimension, second.dimension].sort().join(' ') === 'degree radian') {
    return { kind: 'angle' };
  }
  if (first.dimension === second.dimension) {
    return { kind: 'convertible', from: first, to: second };
  }
  return { kind: isVague(a, b) || isVague(b, a) || areAmbiguous(a, b) ? 'same' : 'different' };
}

function isVague(a: Unit, b: Unit): boolean {
  return a.name === 'degree' && b.measure?.offset !== undefined;
}

/** Names that stand for more than one unit, with what they may mean. */
const ambiguous = new Set(['gbp lb', 'cny ¥', 'jpy ¥', 'us usd']);

function areAmbiguous(a: Unit, b: Unit): boolean {
  return ambiguous.has([a.name, b.name].sort().join(' '));
}

/** `value`, given in units of `from`, as it is in units of `to`. */
export function converted(value: Node, from: Measure, to: Measure): Node {
  const absolute = plus(value, from.offset ?? 0n);
  const numerator = from.numerator * to.denominator;
  const denominator = from.denominator * to.numerator;
  const scaled =
    numerator === denominator
      ? absolute
      : binary('*', absolute, { kind: 'number', value: { numerator, denominator } });
  return plus(scaled, -(to.offset ?? 0n));
}

function plus(value: Node, hundredths: bigint): Node {
  const addend = rational(hundredths, 100n);
  return hundredths === 0n || addend === undefined
    ? value
    : binary('+', value, { kind: 'number', value: addend });
}

/** Degrees as radians. */
export function radians(degrees: Node): Node {
  return binary('/', binary('*', degrees, { kind: 'constant', name: 'pi' }), integer(180));
}
