import { parseNumber } from './literals';
import { binary, call, type FoldNode, type Node } from './node';
import { argumentList, readApplication, variableOrConstant } from './application';
import { type Grammar } from './grammar';

/** A number, name, bracket, function or LaTeX command with its arguments. */
export function readAtom(grammar: Grammar): Node | undefined {
  const token = grammar.reader.next();
  switch (token?.kind) {
    case 'number':
      return mixed(grammar, parseNumber(token.text));
    case 'name':
      return (
        (token.text === 'C' ? combinations(grammar) : undefined) ?? variableOrConstant(token.text)
      );
    case 'function':
      return readApplication(grammar, token.text, argument);
    case 'command':
      return command(grammar, token.text);
    case 'symbol':
      return bracketed(grammar, token.text);
    case undefined:
      return undefined;
  }
}

/** `3\frac14` is a sum, unless a factor follows that makes it a product. */
function mixed(grammar: Grammar, whole: Node | undefined): Node | undefined {
  if (
    whole?.kind !== 'number' ||
    whole.decimal !== undefined ||
    !grammar.reader.isCommand('frac')
  ) {
    return whole;
  }
  const mark = grammar.reader.mark();
  grammar.reader.next();
  const part = fraction(grammar);
  const isLiteral =
    part?.kind === 'binary' && part.left.kind === 'number' && part.right.kind === 'number';
  if (isLiteral && !grammar.reader.is('^')) {
    return binary('+', whole, part);
  }
  grammar.reader.reset(mark);
  return whole;
}

function bracketed(grammar: Grammar, opener: string): Node | undefined {
  if (opener === '|') {
    const inner = grammar.withBars(1, () => grammar.sum());
    return inner && grammar.reader.take('|') ? call('abs', inner) : undefined;
  }
  const closer = { '(': ')', '[': ']', '{': '}' }[opener];
  if (closer === undefined) {
    return undefined;
  }
  const inner = grammar.withBars(0, () => grammar.formula());
  return inner !== undefined && grammar.reader.take(closer) ? inner : undefined;
}

function command(grammar: Grammar, name: string): Node | undefined {
  switch (name) {
    case 'pi':
      return { kind: 'constant', name: 'pi' };
    case 'infty':
      return { kind: 'constant', name: 'infinity' };
    case 'frac':
      return fraction(grammar);
    case 'binom': {
      const upper = argument(grammar);
      const lower = upper && argument(grammar);
      return lower && call('binom', upper, lower);
    }
    case 'sqrt':
      return root(grammar);
    case 'lfloor':
    case 'lceil': {
      const inner = grammar.sum();
      const closed = grammar.reader.takeCommand(name === 'lfloor' ? 'rfloor' : 'rceil');
      return inner && closed ? call(name === 'lfloor' ? 'floor' : 'ceil', inner) : undefined;
    }
    case 'sum':
    case 'product':
    case 'integral':
      return fold(grammar, name);
    default:
      return undefined;
  }
}

/** `C(5, 2)`; a bracket with one entry behind C is a factor. */
function combinations(grammar: Grammar): Node | undefined {
  if (!grammar.reader.is('(')) {
    return undefined;
  }
  const mark = grammar.reader.mark();
  const [upper, lower, ...more] = argumentList(grammar) ?? [];
  if (upper !== undefined && lower !== undefined && more.length === 0) {
    return call('binom', upper, lower);
  }
  grammar.reader.reset(mark);
  return undefined;
}

/** The variable, the bounds, and the body: in braces for an integral, else the product behind. */
function fold(grammar: Grammar, operation: FoldNode['operation']): Node | undefined {
  const variable = grammar.reader.next()?.text;
  const from = argument(grammar);
  const to = from && argument(grammar);
  const body = to && (operation === 'integral' ? argument(grammar) : grammar.product());
  return variable !== undefined && from !== undefined && to !== undefined && body !== undefined
    ? { kind: 'fold', operation, variable, from, to, body: bound(body, variable) }
    : undefined;
}

/** Inside `\sum_{i=1}^n`, the i is not the imaginary unit. */
function bound(node: Node, name: string): Node {
  switch (node.kind) {
    case 'constant':
      return node.name === name ? { kind: 'variable', name } : node;
    case 'negate':
      return { ...node, operand: bound(node.operand, name) };
    case 'binary':
      return { ...node, left: bound(node.left, name), right: bound(node.right, name) };
    case 'call':
      return { ...node, arguments: node.arguments.map((each) => bound(each, name)) };
    case 'number':
    case 'variable':
    case 'fold':
      return node;
  }
}

function fraction(grammar: Grammar): Node | undefined {
  const above = argument(grammar);
  const below = above && argument(grammar);
  return below && binary('/', above, below);
}

function root(grammar: Grammar): Node | undefined {
  let degree: Node | undefined;
  if (grammar.reader.take('[')) {
    degree = grammar.sum();
    if (degree === undefined || !grammar.reader.take(']')) {
      return undefined;
    }
  }
  const radicand = argument(grammar);
  return radicand && (degree ? call('root', radicand, degree) : call('sqrt', radicand));
}

/** A LaTeX argument: a group, or one digit, or one name. */
function argument(grammar: Grammar): Node | undefined {
  const digit = grammar.reader.takeDigit();
  return digit === undefined ? readAtom(grammar) : parseNumber(digit);
}
