import { decimalOf, type Decimal, type Node, variablesOf } from '../expression/node';
import { exactValue } from '../expression/exact';
import { evaluate } from '../expression/evaluate';
import { probe } from '../expression/probe';
import { equalRational, numberOfRational, type Rational, roundedAt } from '../rational';
import { defaultPolicy } from '../policy';
import { type Verdict, verdict, verdictOf } from './verdict';

/** Compares two formulas: exactly where both are rational, by their values elsewhere. */
export function compareNodes(a: Node, b: Node, policy = defaultPolicy): Verdict {
  const digits = policy.minimumSignificantDigits;
  const infinite = infinitySign(a) ?? infinitySign(b);
  if (infinite !== undefined) {
    return verdictOf(infinitySign(a) === infinitySign(b), 'infinity');
  }
  const exactA = exactValue(a);
  const exactB = exactValue(b);
  if (exactA !== undefined && exactB !== undefined) {
    return compareExact({ value: exactA, node: a }, { value: exactB, node: b }, digits);
  }
  if (isTiny(exactA) || isTiny(exactB)) {
    return verdict('unsure', 'too small to tell from 0');
  }
  if (variablesOf(a).length + variablesOf(b).length > 0) {
    return verdict(probe(a, b), 'value at sample points');
  }
  const rounded = roundsTo(a, b, exactB, digits) || roundsTo(b, a, exactA, digits);
  return rounded ? verdict('equal', 'rounded value') : verdict(probe(a, b), 'numeric value');
}

/** Not 0, but below what the rounding errors of a numeric value can hide. */
function isTiny(value: Rational | undefined): boolean {
  return value !== undefined && value.numerator !== 0n && Math.abs(numberOfRational(value)) < 1e-9;
}

interface Exact {
  readonly value: Rational;
  readonly node: Node;
}

function compareExact(a: Exact, b: Exact, digits: number): Verdict {
  if (equalRational(a.value, b.value)) {
    return verdict('equal', 'exact value');
  }
  const [decimalA, decimalB] = [decimalOf(a.node), decimalOf(b.node)];
  const rounded =
    (decimalB === undefined && isRounding(a.value, decimalA, b.value, digits)) ||
    (decimalA === undefined && isRounding(b.value, decimalB, a.value, digits));
  return rounded ? verdict('equal', 'rounded value') : verdict('different', 'exact value');
}

/** True when `short` is `full` rounded at the places it was written with. */
function isRounding(
  short: Rational,
  decimal: Decimal | undefined,
  full: Rational,
  digits: number,
): boolean {
  if (decimal === undefined || decimal.significant < digits) {
    return false;
  }
  const rounded = roundedAt(full, decimal.places);
  return rounded !== undefined && rounded === roundedAt(short, decimal.places);
}

/** The same for a value that is only known numerically. */
function roundsTo(full: Node, short: Node, exact: Rational | undefined, digits: number): boolean {
  const decimal = decimalOf(short);
  const value = evaluate(full, new Map());
  if (exact === undefined || decimal === undefined || decimalOf(full) !== undefined) {
    return false;
  }
  if (decimal.significant < digits || Math.abs(value.im) > 1e-12) {
    return false;
  }
  const halfUnit = 0.5 * 10 ** -decimal.places;
  return Math.abs(value.re - numberOfRational(exact)) <= halfUnit * (1 + 1e-9);
}

function infinitySign(node: Node): 1 | -1 | undefined {
  if (node.kind === 'constant' && node.name === 'infinity') {
    return 1;
  }
  if (node.kind === 'negate') {
    const sign = infinitySign(node.operand);
    return sign === undefined ? undefined : sign === 1 ? -1 : 1;
  }
  return undefined;
}

/** True when two sides of ratios stand in one proportion, up to a common factor. */
export function sameProportion(a: readonly Node[], b: readonly Node[]): Verdict {
  if (a.length !== b.length) {
    return verdict('different', 'ratio');
  }
  const [firstA, ...restA] = a;
  const [firstB, ...restB] = b;
  if (firstA === undefined || firstB === undefined) {
    return verdict('unsure', 'ratio');
  }
  const results = restA.map((each, index) => {
    const other = restB[index] ?? each;
    return compareNodes(times(each, firstB), times(other, firstA));
  });
  const different = results.some((each) => each.verdict === 'different');
  return verdictOf(!different && results.every((each) => each.verdict === 'equal'), 'ratio');
}

function times(left: Node, right: Node): Node {
  return { kind: 'binary', operator: '*', left, right };
}
