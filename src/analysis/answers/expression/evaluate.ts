import { spend } from '../effort';
import { numberOfRational } from '../rational';
import * as complex from './complex';
import { type Complex } from './complex';
import { applyFunction } from './functions';
import { evaluateFold } from './folds';
import { type ConstantName, type Node } from './node';

const constants: Readonly<Record<ConstantName, Complex>> = {
  pi: complex.real(Math.PI),
  e: complex.real(Math.E),
  i: { re: 0, im: 1 },
  infinity: complex.real(Number.POSITIVE_INFINITY),
};

/** The numeric value of a formula; variables without a value make it not a number. */
export function evaluate(node: Node, variables: ReadonlyMap<string, Complex>): Complex {
  spend(1);
  switch (node.kind) {
    case 'number':
      return complex.real(numberOfRational(node.value));
    case 'constant':
      return constants[node.name];
    case 'variable':
      return variables.get(node.name) ?? complex.nan;
    case 'negate':
      return complex.subtract(complex.real(0), evaluate(node.operand, variables));
    case 'binary':
      return evaluateBinary(node, variables);
    case 'fold':
      return evaluateFold(node, variables, evaluate);
    case 'call':
      return applyFunction(
        node.name,
        node.arguments.map((each) => evaluate(each, variables)),
      );
  }
}

function evaluateBinary(
  node: Extract<Node, { kind: 'binary' }>,
  variables: ReadonlyMap<string, Complex>,
): Complex {
  const left = evaluate(node.left, variables);
  if (node.operator === '^') {
    const degree = oddRootDegree(node.right);
    if (degree !== undefined && complex.isReal(left) && left.re < 0) {
      return applyFunction('root', [left, complex.real(degree)]);
    }
  }
  const right = evaluate(node.right, variables);
  switch (node.operator) {
    case '+':
      return complex.add(left, right);
    case '-':
      return complex.subtract(left, right);
    case '*':
      return complex.multiply(left, right);
    case '/':
      return complex.divide(left, right);
    case '^':
      return complex.power(left, right);
  }
}

/** 3 for the exponent 1/3: the real root is meant when such a power is written. */
function oddRootDegree(exponent: Node): number | undefined {
  if (exponent.kind !== 'binary' || exponent.operator !== '/') {
    return undefined;
  }
  const { left, right } = exponent;
  if (left.kind !== 'number' || right.kind !== 'number' || left.value.numerator !== 1n) {
    return undefined;
  }
  const degree = numberOfRational(right.value);
  return left.value.denominator === 1n && degree % 2 === 1 ? degree : undefined;
}
