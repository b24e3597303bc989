import { binary, call, integer, type Node } from './node';
import { readAtom } from './atoms';
import { type Grammar } from './grammar';
import { TokenReader } from './reader';
import { hasWords, tokenize } from './tokens';

/** Deepest nesting that is parsed. */
const maximumDepth = 200;

/**
 * Reads a normalised formula, LaTeX or plain text. `undefined` when it is not one, or when it is
 * nested too deeply. Nothing is evaluated. Example: `parseFormula('2x+\\frac12')`.
 */
export function parseFormula(source: string): Node | undefined {
  if (source.trim() === '' || hasWords(source)) {
    return undefined;
  }
  const tokens = tokenize(source);
  if (tokens === undefined || tokens.length === 0) {
    return undefined;
  }
  const parser = new Parser(new TokenReader(tokens));
  const node = parser.formula();
  return parser.atEnd ? node : undefined;
}

/** Recursive descent; each method answers `undefined` for what it cannot read. */
class Parser implements Grammar {
  private depth = 0;
  private insideBars = 0;

  constructor(readonly reader: TokenReader) {}

  get atEnd(): boolean {
    return this.reader.atEnd;
  }

  formula(): Node | undefined {
    return this.infix(this.sum());
  }

  sum(): Node | undefined {
    if (++this.depth > maximumDepth) {
      return undefined;
    }
    let left = this.product();
    while (left !== undefined && (this.reader.is('+') || this.reader.is('-'))) {
      const operator = this.reader.takeText() === '+' ? '+' : '-';
      const right = this.product();
      left = right && binary(operator, left, right);
    }
    this.depth--;
    return left;
  }

  product(): Node | undefined {
    let left = this.signed();
    while (left !== undefined) {
      const operator = this.productOperator();
      if (operator === undefined) {
        return left;
      }
      const right = this.signed();
      left =
        right && (operator === 'mod' ? call('mod', left, right) : binary(operator, left, right));
    }
    return left;
  }

  /** `*` also where two factors just stand side by side. */
  private productOperator(): '*' | '/' | 'mod' | undefined {
    if (this.reader.take('*') || this.reader.takeCommand('cdot')) {
      return '*';
    }
    if (this.reader.take('/') || this.reader.takeCommand('div')) {
      return '/';
    }
    if (this.reader.takeCommand('mod')) {
      return 'mod';
    }
    return this.startsFactor() ? '*' : undefined;
  }

  startsFactor(): boolean {
    const token = this.reader.peek();
    if (token === undefined || token.kind === 'number') {
      return token !== undefined && !this.reader.previousIsNumber;
    }
    if (token.kind === 'symbol') {
      return token.text === '|' ? this.insideBars === 0 : '([{'.includes(token.text);
    }
    const ends = ['rfloor', 'rceil', 'over', 'choose', 'circ', 'cdot', 'div', 'mod'];
    return token.kind !== 'command' || !ends.includes(token.text);
  }

  signed(): Node | undefined {
    if (++this.depth > maximumDepth) {
      return undefined;
    }
    let node: Node | undefined;
    if (this.reader.take('-')) {
      const operand = this.signed();
      node = operand && { kind: 'negate', operand };
    } else if (this.reader.take('+')) {
      node = this.signed();
    } else {
      node = this.powered();
    }
    this.depth--;
    return node;
  }

  powered(): Node | undefined {
    const base = this.marked();
    if (base === undefined || !this.reader.take('^')) {
      return base;
    }
    const exponent = this.signed();
    return exponent && this.suffixed(binary('^', base, exponent));
  }

  private marked(): Node | undefined {
    const node = readAtom(this);
    return node && this.suffixed(node);
  }

  /** Factorial, degree and per-cent signs behind a factor. */
  private suffixed(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.reader.take('!')) {
        node = call('factorial', node);
      } else if (this.reader.takeDegree()) {
        node = binary('/', binary('*', node, { kind: 'constant', name: 'pi' }), integer(180));
      } else if (this.reader.take('%')) {
        node = binary('/', node, integer(100));
      } else {
        return node;
      }
    }
  }

  /** `{a \over b}` and `{n \choose k}`. */
  private infix(left: Node | undefined): Node | undefined {
    if (left !== undefined && this.reader.takeCommand('over')) {
      const right = this.sum();
      return right && binary('/', left, right);
    }
    if (left !== undefined && this.reader.takeCommand('choose')) {
      const right = this.sum();
      return right && call('binom', left, right);
    }
    return left;
  }

  withBars(count: 0 | 1, read: () => Node | undefined): Node | undefined {
    const outside = this.insideBars;
    this.insideBars = count;
    const node = read();
    this.insideBars = outside;
    return node;
  }
}
