import * as complex from './complex';
import { type Complex } from './complex';
import { type FoldNode, type Node } from './node';

/** Sums, products and integrals between given bounds, by their numeric values. */

type Evaluate = (node: Node, variables: ReadonlyMap<string, Complex>) => Complex;

/** Terms of a sum that are added, alone and inside another one. */
const maximumTerms = 1000;
const maximumInnerTerms = 30;

/** Not a number where a bound is no integer, or where there are too many terms. */
export function evaluateFold(
  fold: FoldNode,
  variables: ReadonlyMap<string, Complex>,
  evaluate: Evaluate,
): Complex {
  const [from, to] = [evaluate(fold.from, variables), evaluate(fold.to, variables)];
  if (!complex.isReal(from) || !complex.isReal(to)) {
    return complex.nan;
  }
  const at = (value: number): Complex =>
    evaluate(fold.body, new Map(variables).set(fold.variable, complex.real(value)));
  if (fold.operation === 'integral') {
    return containsFold(fold.body) ? complex.nan : integral(from.re, to.re, at);
  }
  const limit = containsFold(fold.body) ? maximumInnerTerms : maximumTerms;
  const isWhole = Number.isInteger(from.re) && Number.isInteger(to.re);
  if (!isWhole || to.re - from.re > limit) {
    return complex.nan;
  }
  let value = complex.real(fold.operation === 'sum' ? 0 : 1);
  for (let index = from.re; index <= to.re; index++) {
    value =
      fold.operation === 'sum' ? complex.add(value, at(index)) : complex.multiply(value, at(index));
  }
  return value;
}

/** Abscissas and weights of Gauss and Legendre's rule of five points on [-1, 1]. */
const rule: readonly (readonly [number, number])[] = [
  [0, 0.568_888_888_888_888_9],
  [0.538_469_310_105_683_1, 0.478_628_670_499_366_47],
  [-0.538_469_310_105_683_1, 0.478_628_670_499_366_47],
  [0.906_179_845_938_664, 0.236_926_885_056_189_08],
  [-0.906_179_845_938_664, 0.236_926_885_056_189_08],
];

/** Not a number unless two resolutions agree, as they do for smooth functions. */
function integral(from: number, to: number, at: (value: number) => Complex): Complex {
  if (!Number.isFinite(from) || !Number.isFinite(to)) {
    return complex.nan;
  }
  const [coarse, fine] = [panels(from, to, 12, at), panels(from, to, 24, at)];
  const distance = complex.absolute(complex.subtract(coarse, fine));
  return distance <= 1e-11 * Math.max(1e-3, complex.absolute(fine)) ? fine : complex.nan;
}

function panels(from: number, to: number, count: number, at: (value: number) => Complex): Complex {
  const half = (to - from) / count / 2;
  let sum = complex.real(0);
  for (let panel = 0; panel < count; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [abscissa, weight] of rule) {
      sum = complex.add(
        sum,
        complex.multiply(complex.real(weight * half), at(middle + abscissa * half)),
      );
    }
  }
  return sum;
}

/** True where a formula has a sum, a product or an integral in it. */
export function containsFold(node: Node): boolean {
  switch (node.kind) {
    case 'fold':
      return true;
    case 'negate':
      return containsFold(node.operand);
    case 'binary':
      return containsFold(node.left) || containsFold(node.right);
    case 'call':
      return node.arguments.some(containsFold);
    case 'number':
    case 'constant':
    case 'variable':
      return false;
  }
}
