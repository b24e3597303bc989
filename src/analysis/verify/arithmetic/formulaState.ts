import type { Item } from './side';
import type { ArithmeticToken } from './tokens';

/** Which argument of a LaTeX fraction comes, or 0. */
export type Argument = 0 | 1 | 2;

/** A bracket that is open. */
export interface Frame {
  /** Index of the item that opens. */
  readonly item: number;
  readonly closer: string;
  readonly argument: Argument;
}

/** What has been read of a formula so far; each kind of token goes on with it in a file of its own. */
export class FormulaState {
  readonly items: Item[] = [];
  readonly doubts: string[] = [];
  /** The words behind the last number. */
  unitWords: string[] = [];
  /** It is part of something that is no formula of numbers, such as `2x`. */
  broken = false;
  needsOperand = true;
  /** Items and last token of the longest complete formula so far, outside of brackets. */
  complete = { items: 0, token: 0 };
  readonly frames: Frame[] = [];
  argument: Argument = 0;

  constructor(readonly tokens: readonly ArithmeticToken[]) {}

  /** Index of the first item inside the innermost bracket that is still open. */
  get innermost(): number {
    const frame = this.frames.at(-1);
    return frame === undefined ? 0 : frame.item + 1;
  }

  /** Adds the token at an index as an item, read as `source`. */
  push(token: ArithmeticToken, at: number, needsOperand: boolean, source = token.source): number {
    this.items.push({ source, token });
    return this.settle(at, needsOperand);
  }

  /** What was read up to the token at an index stands. */
  settle(at: number, needsOperand: boolean): number {
    this.needsOperand = needsOperand;
    if (!needsOperand && this.frames.length === 0) {
      this.complete = { items: this.items.length, token: at };
    }
    return 1;
  }
}
