import { type Grammar } from './grammar';
import { parseNumber } from './literals';
import { binary, type Node } from './node';

/** A function with its argument: brackets, or the product that follows. */
export function readApplication(
  grammar: Grammar,
  name: string,
  argument: (grammar: Grammar) => Node | undefined,
): Node | undefined {
  const [plain = name, base] = name.split('_');
  let exponent: Node | undefined;
  if (grammar.reader.take('^')) {
    exponent = argument(grammar);
  }
  const parameters = grammar.reader.is('(') ? argumentList(grammar) : looseParameter(grammar);
  if (parameters === undefined) {
    return undefined;
  }
  const all =
    base === undefined
      ? parameters
      : [...parameters, parseNumber(base) ?? variableOrConstant(base)];
  if (exponent !== undefined && isMinusOne(exponent) && inverted.has(plain)) {
    return { kind: 'call', name: `arc${plain}`, arguments: all };
  }
  const node: Node = { kind: 'call', name: plain, arguments: all };
  return exponent === undefined ? node : binary('^', node, exponent);
}

/** Functions whose power -1 is their inverse. */
const inverted = new Set(['sin', 'cos', 'tan']);

function isMinusOne(node: Node): boolean {
  return (
    node.kind === 'negate' && node.operand.kind === 'number' && node.operand.value.numerator === 1n
  );
}

/** What stands in round brackets, between commas. */
export function argumentList(grammar: Grammar): Node[] | undefined {
  grammar.reader.next();
  const found: Node[] = [];
  do {
    const node = grammar.withBars(0, () => grammar.sum());
    if (node === undefined) {
      return undefined;
    }
    found.push(node);
  } while (grammar.reader.take(','));
  return grammar.reader.take(')') ? found : undefined;
}

function looseParameter(grammar: Grammar): Node[] | undefined {
  let node = grammar.reader.is('-') ? grammar.signed() : grammar.powered();
  while (
    node !== undefined &&
    grammar.startsFactor() &&
    !grammar.reader.isFunction &&
    !grammar.reader.is('(')
  ) {
    const right = grammar.powered();
    node = right && binary('*', node, right);
  }
  return node && [node];
}

export function variableOrConstant(name: string): Node {
  return name === 'e' || name === 'i' ? { kind: 'constant', name } : { kind: 'variable', name };
}
