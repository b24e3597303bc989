import {
  addRational,
  divideRational,
  magnitude,
  multiplyRational,
  negateRational,
  powerRational,
  rational,
  type Rational,
} from '../rational';
import { spend } from '../effort';
import { type Node } from './node';

/** Factorials beyond this are not computed. */
const maximumFactorial = 3000n;

/**
 * The exact value of a formula of rationals; `undefined` when it has variables, irrational parts
 * or numbers that are too long. Example: the value of `\binom{5}{2}/4` is 5/2.
 */
export function exactValue(node: Node): Rational | undefined {
  spend(1);
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'constant':
    case 'variable':
    case 'fold':
      return undefined;
    case 'negate': {
      const operand = exactValue(node.operand);
      return operand && negateRational(operand);
    }
    case 'binary':
      return exactBinary(node.operator, exactValue(node.left), exactValue(node.right));
    case 'call':
      return exactCall(node.name, node.arguments.map(exactValue));
  }
}

/** True where a divisor is exactly 0, so that the formula has no value. */
export function dividesByZero(node: Node): boolean {
  switch (node.kind) {
    case 'negate':
      return dividesByZero(node.operand);
    case 'binary': {
      const divisor = node.operator === '/' ? exactValue(node.right) : undefined;
      return divisor?.numerator === 0n || dividesByZero(node.left) || dividesByZero(node.right);
    }
    case 'call':
      return node.arguments.some(dividesByZero);
    case 'number':
    case 'constant':
    case 'variable':
    case 'fold':
      return false;
  }
}

function exactBinary(
  operator: '+' | '-' | '*' | '/' | '^',
  left: Rational | undefined,
  right: Rational | undefined,
): Rational | undefined {
  if (left === undefined || right === undefined) {
    return undefined;
  }
  switch (operator) {
    case '+':
      return addRational(left, right);
    case '-':
      return addRational(left, negateRational(right));
    case '*':
      return multiplyRational(left, right);
    case '/':
      return divideRational(left, right);
    case '^':
      return right.denominator === 1n ? powerRational(left, right.numerator) : undefined;
  }
}

function exactCall(name: string, values: readonly (Rational | undefined)[]): Rational | undefined {
  const [first, second] = values;
  if (first === undefined) {
    return undefined;
  }
  switch (name) {
    case 'abs':
      return { numerator: magnitude(first.numerator), denominator: first.denominator };
    case 'floor':
      return rational(floor(first));
    case 'ceil':
      return rational(-floor(negateRational(first)));
    case 'factorial':
      return first.denominator === 1n
        ? fallingFactorial(first.numerator, first.numerator)
        : undefined;
    case 'binom':
      return second && binomial(first, second);
    case 'mod':
      return second && remainder(first, second);
    default:
      return undefined;
  }
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** With the sign of the divisor, as in arithmetic of residues. */
function remainder(a: Rational, b: Rational): Rational | undefined {
  const quotient = divideRational(a, b);
  const whole = quotient && rational(floor(quotient));
  const taken = whole && multiplyRational(whole, b);
  return taken && addRational(a, negateRational(taken));
}

function binomial(n: Rational, k: Rational): Rational | undefined {
  if (
    n.denominator !== 1n ||
    k.denominator !== 1n ||
    k.numerator < 0n ||
    k.numerator > n.numerator
  ) {
    return undefined;
  }
  const smaller = k.numerator * 2n > n.numerator ? n.numerator - k.numerator : k.numerator;
  const above = fallingFactorial(n.numerator, smaller);
  const below = fallingFactorial(smaller, smaller);
  return above && below && divideRational(above, below);
}

/** `n (n - 1) …` with `count` factors. */
function fallingFactorial(n: bigint, count: bigint): Rational | undefined {
  if (n < 0n || count > maximumFactorial || n > 1_000_000n) {
    return undefined;
  }
  // Long factors take the time of many short ones.
  spend(Number((count * count) / 200n));
  let product = 1n;
  for (let taken = 0n; taken < count; taken++) {
    product *= n - taken;
  }
  return rational(product);
}
