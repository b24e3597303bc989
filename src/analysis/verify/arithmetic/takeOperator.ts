import type { FormulaState } from './formulaState';
import { isSpacedSlash } from './side';
import type { ArithmeticToken } from './tokens';

/**
 * Goes on with an operation or a sign, read as `source`; says how many tokens that took, 0 where it
 * cannot be.
 */
export function takeOperator(
  state: FormulaState,
  token: ArithmeticToken,
  at: number,
  source: string,
): number {
  const next = state.tokens[at + 1];
  if (state.needsOperand) {
    return isSign(state, token, next, source) ? state.push(token, at, true) : 0;
  }
  if (source === '^' && state.unitWords.length > 0) {
    state.broken = true;
    return 0;
  }
  if (source === '/' && next?.kind === 'word' && !next.spaced && next.source.length > 1) {
    // Per something: the word behind goes on with the unit.
    state.unitWords.push('per');
    return 1;
  }
  state.unitWords = [];
  addDoubts(state, token, source);
  return state.push(token, at, true, source);
}

/** With blanks around, it is a dash between words or begins an item of a list. */
function isSign(
  { items }: FormulaState,
  token: ArithmeticToken,
  next: ArithmeticToken | undefined,
  source: string,
): boolean {
  const isDash = items.length === 0 && token.spaced && next?.spaced !== false;
  return (source === '-' || source === '+') && !isDash;
}

function addDoubts({ items, doubts }: FormulaState, token: ArithmeticToken, source: string): void {
  const operators = items.filter((item) => item.token.kind === 'operator');
  if (operators.some((item) => isWorded(item.token) !== isWorded(token))) {
    doubts.push('operations in words and signs');
  }
  if (source === '/' && !token.spaced && items.some(isSpacedSlash)) {
    doubts.push('order of operations');
  }
}

function isWorded({ start, end }: ArithmeticToken): boolean {
  return end - start > 3;
}
