import type { TextSpan } from '../../../base/positions';
import type { ArithmeticToken } from './tokens';

/** A number of a formula with the words behind it. */
export interface Operand {
  /** What is measured: the words behind it, or the currency sign before it. */
  readonly unit: string;
}

/** A token of a formula, as the parser is to read it. */
export interface Item {
  readonly source: string;
  readonly token: ArithmeticToken;
  operand?: Operand;
}

/** One side of an equation: a formula of numbers alone. */
export interface Side extends TextSpan {
  readonly items: readonly Item[];
  /** How many operations are to be done. */
  readonly operations: number;
  /** It is all that stands between two relation signs, so that nothing of it was left out. */
  readonly whole: boolean;
  /** What is near that could change its meaning; a claim with a doubt is never called false. */
  readonly doubts: readonly string[];
  /** Something of the same sentence stands before it. */
  readonly led: boolean;
}

/** The formula as the parser reads it. */
export function sourceOf({ items }: Pick<Side, 'items'>): string {
  return items.map(({ source }) => source).join(' ');
}

/** The words behind the last number. */
export function unitOf({ items }: Pick<Side, 'items'>): string {
  return items.findLast(({ operand }) => operand !== undefined)?.operand?.unit ?? '';
}

export function isSpacedSlash({ source, token }: Item): boolean {
  return source === '/' && token.spaced;
}

/** Operators between operands, powers, factorials, fractions and products without a sign. */
export function countOperations(items: readonly Item[]): number {
  return items.filter(({ source, token }, index) => {
    const before = items[index - 1]?.token.kind;
    const isProduct = token.kind === 'open' && (before === 'number' || before === 'close');
    const isOperator = index > 0 && (token.kind === 'operator' || token.kind === 'word');
    return isOperator || isProduct || source === '\\frac' || /^\^|!$/.test(source);
  }).length;
}
