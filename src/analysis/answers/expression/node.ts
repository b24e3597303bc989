import { type Rational } from '../rational';

/** A formula as a tree. Functions are known by name; a variable keeps its subscript. */
export type Node =
  | { readonly kind: 'number'; readonly value: Rational; readonly decimal?: Decimal }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Node }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Node[] }
  | FoldNode;

/** A sum, product or integral over a variable between two bounds. */
export interface FoldNode {
  readonly kind: 'fold';
  readonly operation: 'sum' | 'product' | 'integral';
  readonly variable: string;
  readonly from: Node;
  readonly to: Node;
  readonly body: Node;
}

export type ConstantName = 'pi' | 'e' | 'i' | 'infinity';

/** How a decimal was written: digits after the point (less the exponent of ten) and in all. */
export interface Decimal {
  readonly places: number;
  readonly significant: number;
}

export function binary(operator: '+' | '-' | '*' | '/' | '^', left: Node, right: Node): Node {
  return { kind: 'binary', operator, left, right };
}

export function call(name: string, ...parameters: Node[]): Node {
  return { kind: 'call', name, arguments: parameters };
}

export function integer(value: number): Node {
  return { kind: 'number', value: { numerator: BigInt(value), denominator: 1n } };
}

/** The names of the variables, each once, in alphabetical order. */
export function variablesOf(node: Node): string[] {
  const names = new Set<string>();
  collect(node, names);
  return [...names].sort();
}

function collect(node: Node, names: Set<string>): void {
  switch (node.kind) {
    case 'variable':
      names.add(node.name);
      break;
    case 'negate':
      collect(node.operand, names);
      break;
    case 'binary':
      collect(node.left, names);
      collect(node.right, names);
      break;
    case 'call':
      node.arguments.forEach((each) => collect(each, names));
      break;
    case 'fold':
      collectFree(node, names);
      break;
    case 'number':
    case 'constant':
      break;
  }
}

function collectFree({ from, to, body, variable }: FoldNode, names: Set<string>): void {
  const inside = new Set<string>();
  collect(body, inside);
  inside.delete(variable);
  inside.forEach((name) => names.add(name));
  collect(from, names);
  collect(to, names);
}

/**
 * The decimal a formula is written as: `2.50`, `-0.3333`, `1.2 \cdot 10^{-3}`; `undefined` for
 * integers and for every other formula.
 */
export function decimalOf(node: Node): Decimal | undefined {
  switch (node.kind) {
    case 'number':
      return node.decimal;
    case 'negate':
      return decimalOf(node.operand);
    case 'binary': {
      const shift = node.operator === '*' ? powerOfTen(node.right) : undefined;
      const decimal = decimalOf(node.left);
      return shift === undefined || decimal === undefined
        ? undefined
        : { places: decimal.places - shift, significant: decimal.significant };
    }
    case 'constant':
    case 'variable':
    case 'call':
    case 'fold':
      return undefined;
  }
}

function powerOfTen(node: Node): number | undefined {
  if (node.kind !== 'binary' || node.operator !== '^' || node.left.kind !== 'number') {
    return undefined;
  }
  const { left, right } = node;
  const sign = right.kind === 'negate' ? -1 : 1;
  const exponent = right.kind === 'negate' ? right.operand : right;
  const isTen = left.value.numerator === 10n && left.value.denominator === 1n;
  return isTen && exponent.kind === 'number' && exponent.value.denominator === 1n
    ? sign * Number(exponent.value.numerator)
    : undefined;
}
