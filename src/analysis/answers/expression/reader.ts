import { type Token } from './tokens';

/** Walks through tokens; a numeral can be taken apart digit by digit, as LaTeX does in `\frac12`. */
export class TokenReader {
  private at = 0;
  private readonly tokens: Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = [...tokens];
  }

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  next(): Token | undefined {
    return this.tokens[this.at++];
  }

  mark(): { at: number; tokens: readonly Token[] } {
    return { at: this.at, tokens: [...this.tokens] };
  }

  reset(mark: { at: number; tokens: readonly Token[] }): void {
    this.at = mark.at;
    this.tokens.splice(0, this.tokens.length, ...mark.tokens);
  }

  get previousIsNumber(): boolean {
    return this.tokens[this.at - 1]?.kind === 'number';
  }

  get isFunction(): boolean {
    return this.peek()?.kind === 'function';
  }

  is(symbol: string): boolean {
    const token = this.peek();
    return token?.kind === 'symbol' && token.text === symbol;
  }

  isCommand(name: string): boolean {
    const token = this.peek();
    return token?.kind === 'command' && token.text === name;
  }

  take(symbol: string): boolean {
    const found = this.is(symbol);
    this.at += found ? 1 : 0;
    return found;
  }

  takeText(): string | undefined {
    return this.next()?.text;
  }

  takeCommand(name: string): boolean {
    const found = this.isCommand(name);
    this.at += found ? 1 : 0;
    return found;
  }

  /** `^\circ` behind a factor. */
  takeDegree(): boolean {
    const after = this.tokens[this.at + 1];
    const found = this.is('^') && after?.kind === 'command' && after.text === 'circ';
    this.at += found ? 2 : 0;
    return found;
  }

  /** The first digit of a numeral of several digits; the rest stays. */
  takeDigit(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'number' || !/^\d{2,}$/.test(token.text)) {
      return undefined;
    }
    this.tokens[this.at] = { kind: 'number', text: token.text.slice(1) };
    return token.text.charAt(0);
  }
}
