import { type TokenEnd, endOfAtom, endOfString, sight } from './jsonTokens';

/** Where and why a text is not JSON. `offset` is in UTF-16 units of the text. */
export interface BrokenJson {
  readonly reason: string;
  readonly offset: number;
}

/** What may come next: `end or comma` follows a value, the others precede one. */
type Next = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'end or comma';

/** What an unexpected character should have been, for messages. */
const expected: Readonly<Record<Next, string>> = {
  value: 'a value',
  'value or end': 'a value or "]"',
  key: 'a key in double quotes',
  'key or end': 'a key in double quotes or "}"',
  colon: 'a colon',
  'end or comma': 'a comma or the end',
};

/**
 * Checks a text against the grammar of RFC 8259, which is what `JSON.parse` accepts, and says
 * where it first departs from it; `undefined` when it does not. Linear time, no recursion.
 */
export function walkJson(text: string): BrokenJson | undefined {
  return new Walk(text).run();
}

class Walk {
  private position = 0;
  private next: Next = 'value';
  private broken: BrokenJson | undefined;
  private readonly open: ('object' | 'array')[] = [];

  constructor(private readonly text: string) {}

  run(): BrokenJson | undefined {
    while (this.broken === undefined) {
      this.skipSpace();
      const character = this.text[this.position];
      const done = this.next === 'end or comma' && this.open.length === 0;
      if (character === undefined) {
        return done ? undefined : truncated(this.text, `an ${this.open.at(-1) ?? 'empty text'}`);
      }
      if (done) {
        const reason = `Something follows the end of the JSON value: ${this.sight()}`;
        return { reason, offset: this.position };
      }
      this.step(character);
    }
    return this.broken;
  }

  private step(character: string): void {
    const { next } = this;
    const inside = this.open.at(-1);
    if (character === (inside === 'object' ? '}' : ']') && next.includes('end')) {
      this.open.pop();
      this.advance('end or comma', this.position + 1);
    } else if (next === 'end or comma' && character === ',') {
      this.advance(inside === 'object' ? 'key' : 'value', this.position + 1);
    } else if (next === 'colon' && character === ':') {
      this.advance('value', this.position + 1);
    } else if (character === '"' && next !== 'colon' && next !== 'end or comma') {
      const after = next.startsWith('key') ? 'colon' : 'end or comma';
      this.take(endOfString(this.text, this.position + 1), after);
    } else if (!next.startsWith('value')) {
      this.unexpected();
    } else if (character === '{' || character === '[') {
      this.open.push(character === '{' ? 'object' : 'array');
      this.advance(character === '{' ? 'key or end' : 'value or end', this.position + 1);
    } else {
      this.take(endOfAtom(this.text, this.position), 'end or comma');
    }
  }

  private take(token: TokenEnd, next: Next): void {
    switch (token.kind) {
      case 'end':
        this.advance(next, token.position);
        break;
      case 'truncated':
        this.broken = truncated(this.text, token.what);
        break;
      case 'wrong':
        this.broken = { reason: token.reason, offset: token.position };
        break;
      case 'none':
        this.unexpected();
        break;
    }
  }

  private advance(next: Next, position: number): void {
    this.next = next;
    this.position = position;
  }

  private unexpected(): void {
    this.broken = { reason: this.unexpectedReason(), offset: this.position };
  }

  private unexpectedReason(): string {
    if (this.open.length === 0) {
      return `Placeholder text instead of JSON: ${this.sight()}`;
    }
    if (this.text[this.position] === "'") {
      return 'Single quotes instead of double quotes: a Python literal rather than JSON';
    }
    return `Expected ${expected[this.next]}, found ${this.sight()}`;
  }

  private sight(): string {
    return sight(this.text, this.position);
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.position] ?? '.')) {
      this.position++;
    }
  }
}

function truncated(text: string, what: string): BrokenJson {
  return { reason: `Truncated: the text ends inside ${what}`, offset: text.length };
}
