import { doubtBehind, endsOperand, isGluedUnit } from './context';
import { type Item, isSpacedSlash } from './side';
import type { ArithmeticToken } from './tokens';

/** Longer formulas are not read. */
const mostItems = 200;
const mostUnitWords = 8;

/** Which argument of a LaTeX fraction comes, or 0. */
type Argument = 0 | 1 | 2;

interface Frame {
  /** Index of the item that opens. */
  readonly item: number;
  readonly closer: string;
  readonly argument: Argument;
}

function isWorded({ start, end }: ArithmeticToken): boolean {
  return end - start > 3;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A formula of numbers as it is read from left to right. */
export class Formula {
  readonly items: Item[] = [];
  readonly doubts: string[] = [];
  /** The words behind the last number. */
  unitWords: string[] = [];
  /** It is part of something that is no formula of numbers, such as `2x`. */
  broken = false;
  needsOperand = true;
  /** Items and last token of the longest complete formula so far, outside of brackets. */
  complete = { items: 0, token: 0 };
  private readonly frames: Frame[] = [];
  private argument: Argument = 0;

  constructor(private readonly tokens: readonly ArithmeticToken[]) {}

  /** Index of the first item inside the innermost bracket that is still open. */
  get innermost(): number {
    const frame = this.frames.at(-1);
    return frame === undefined ? 0 : frame.item + 1;
  }

  /** Adds the token at an index; says how many tokens were taken, 0 where it cannot go on with it. */
  take(at: number): number {
    const token = this.tokens[at];
    if (token === undefined || this.items.length >= mostItems) {
      return 0;
    }
    switch (token.kind) {
      case 'number':
        return this.needsOperand ? this.takeNumber(token, at) : this.takeMixed(token, at);
      case 'operator':
        return this.takeOperator(token, at, token.source);
      case 'open':
        return this.takeOpen(token, at);
      case 'close':
        return this.takeClose(token, at);
      case 'fraction':
        this.argument = 1;
        return this.needsOperand || this.isWholeNumber() ? this.push(token, at, true) : 0;
      case 'suffix':
        return this.needsOperand ? 0 : this.takeSuffix(token, at);
      case 'word':
        return this.needsOperand ? 0 : this.takeWord(token, at);
      case 'relation':
      case 'stop':
        return 0;
    }
  }

  /** A whole number before a fraction makes a mixed number. */
  private isWholeNumber(): boolean {
    const last = this.items.at(-1);
    return last?.token.kind === 'number' && this.unitWords.length === 0;
  }

  private takeNumber(token: ArithmeticToken, at: number): number {
    if (this.argument !== 0 && !/^\d\d$/.test(token.source)) {
      return 0;
    }
    this.argument = 0;
    if (token.endless === true) {
      this.doubts.push('decimal that goes on');
    }
    this.items.push({ source: token.source, token, operand: { unit: token.currency ?? '' } });
    return this.settle(at, false);
  }

  /** `5 1/2` is a sum of a whole number and a fraction. */
  private takeMixed(token: ArithmeticToken, at: number): number {
    const last = this.items.at(-1);
    const [slash, below] = this.tokens.slice(at + 1, at + 3);
    const isWhole = last?.token.kind === 'number' && /^\d+$/.test(last.source);
    const isFraction =
      slash?.source === '/' && !slash.spaced && below?.kind === 'number' && !below.spaced;
    if (!isWhole || !isFraction || !token.spaced || last.operand?.unit !== '') {
      return 0;
    }
    const source = `(${last.source}+${token.source}/${below.source})`;
    this.items[this.items.length - 1] = { source, token: last.token, operand: { unit: '' } };
    this.settle(at + 2, false);
    return 3;
  }

  private takeOperator(token: ArithmeticToken, at: number, source: string): number {
    const next = this.tokens[at + 1];
    if (this.needsOperand) {
      const isSign = source === '-' || source === '+';
      // With blanks around, it is a dash between words or begins an item of a list.
      const isDash = this.items.length === 0 && token.spaced && next?.spaced !== false;
      return isSign && !isDash ? this.push(token, at, true) : 0;
    }
    if (source === '^' && this.unitWords.length > 0) {
      this.broken = true;
      return 0;
    }
    if (source === '/' && next?.kind === 'word' && !next.spaced && next.source.length > 1) {
      // Per something: the word behind goes on with the unit.
      this.unitWords.push('per');
      return 1;
    }
    this.unitWords = [];
    if (
      this.items.some(
        (item) => item.token.kind === 'operator' && isWorded(item.token) !== isWorded(token),
      )
    ) {
      this.doubts.push('operations in words and signs');
    }
    if (source === '/' && !token.spaced && this.items.some(isSpacedSlash)) {
      this.doubts.push('order of operations');
    }
    return this.push(token, at, true, source);
  }

  private takeOpen(token: ArithmeticToken, at: number): number {
    const { argument } = this;
    if (!this.needsOperand && argument === 0) {
      if (token.spaced || this.unitWords.length > 0) {
        return 0;
      }
      if (this.items.some(({ source }) => source === '/')) {
        this.doubts.push('order of operations');
      }
    }
    this.argument = 0;
    const closer = closers[token.source] ?? ')';
    this.frames.push({ item: this.items.length, closer, argument });
    return this.push(token, at, true);
  }

  private takeClose(token: ArithmeticToken, at: number): number {
    const frame = this.frames.at(-1);
    if (frame?.closer !== token.source || this.needsOperand) {
      return 0;
    }
    this.frames.pop();
    this.unitWords = [];
    this.argument = frame.argument === 1 ? 2 : 0;
    return this.push(token, at, frame.argument === 1);
  }

  /** Behind a unit, a power is the unit's: `120 m²`. */
  private takeSuffix(token: ArithmeticToken, at: number): number {
    if (this.unitWords.length === 0) {
      return this.push(token, at, false);
    }
    return token.source.startsWith('^') ? 1 : 0;
  }

  private takeWord(token: ArithmeticToken, at: number): number {
    const next = this.tokens[at + 1];
    const leads = next?.kind === 'number' || next?.kind === 'open' || next?.kind === 'fraction';
    if (leads && /^[xX]$/.test(token.source)) {
      if (!token.spaced) {
        this.doubts.push('letter x');
      }
      return this.takeOperator(token, at, '*');
    }
    if (leads && token.source === 'of' && this.unitWords.length === 0 && this.isShare()) {
      return this.takeOperator(token, at, '*');
    }
    return this.takeUnit(token);
  }

  /** A per-cent figure or a fraction, of which something can be taken. */
  private isShare(): boolean {
    const last = this.items.at(-1);
    return last?.source === '%' || last?.source === '}' || this.items.at(-2)?.source === '/';
  }

  private takeUnit({ source, spaced }: ArithmeticToken): number {
    if (!spaced && this.unitWords.length === 0 && !isGluedUnit(source)) {
      this.broken = true;
      return 0;
    }
    if (endsOperand(source) || this.unitWords.length >= mostUnitWords) {
      return 0;
    }
    this.unitWords.push(source);
    const behind = doubtBehind(this.unitWords);
    if (behind !== undefined) {
      this.doubts.push(`“${behind}” behind a number`);
    }
    const last = this.items.at(-1);
    if (last?.operand !== undefined) {
      last.operand = { unit: `${last.operand.unit} ${source}`.trim() };
    }
    return 1;
  }

  private push(
    token: ArithmeticToken,
    at: number,
    needsOperand: boolean,
    source = token.source,
  ): number {
    this.items.push({ source, token });
    return this.settle(at, needsOperand);
  }

  private settle(at: number, needsOperand: boolean): number {
    this.needsOperand = needsOperand;
    if (!needsOperand && this.frames.length === 0) {
      this.complete = { items: this.items.length, token: at };
    }
    return 1;
  }
}
