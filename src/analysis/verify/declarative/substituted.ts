import type { Node } from '../../answers/expression/node';
import type { Rational } from '../../answers/rational';

/** A formula with values in place of its variables `x_0`, `x_1` and so on. */
export function substituted(node: Node, values: readonly Rational[]): Node {
  switch (node.kind) {
    case 'variable': {
      const value = values[Number(node.name.replace('x_', ''))];
      return value === undefined ? node : { kind: 'number', value };
    }
    case 'negate':
      return { ...node, operand: substituted(node.operand, values) };
    case 'binary':
      return {
        ...node,
        left: substituted(node.left, values),
        right: substituted(node.right, values),
      };
    case 'call':
      return { ...node, arguments: node.arguments.map((each) => substituted(each, values)) };
    case 'number':
    case 'constant':
    case 'fold':
      return node;
  }
}
