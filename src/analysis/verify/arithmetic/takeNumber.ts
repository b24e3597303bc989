import type { FormulaState } from './formulaState';
import type { ArithmeticToken } from './tokens';

/** Goes on with a number; says how many tokens that took, 0 where it cannot be. */
export function takeNumber(state: FormulaState, token: ArithmeticToken, at: number): number {
  return state.needsOperand ? takeOperand(state, token, at) : takeMixed(state, token, at);
}

/** A whole number before a fraction makes a mixed number. */
export function isWholeNumber({ items, unitWords }: FormulaState): boolean {
  return items.at(-1)?.token.kind === 'number' && unitWords.length === 0;
}

function takeOperand(state: FormulaState, token: ArithmeticToken, at: number): number {
  if (state.argument !== 0 && !/^\d\d$/.test(token.source)) {
    return 0;
  }
  state.argument = 0;
  if (token.endless === true) {
    state.doubts.push('decimal that goes on');
  }
  state.items.push({ source: token.source, token, operand: { unit: token.currency ?? '' } });
  return state.settle(at, false);
}

/** `5 1/2` is a sum of a whole number and a fraction. */
function takeMixed(state: FormulaState, token: ArithmeticToken, at: number): number {
  const last = state.items.at(-1);
  const [slash, below] = state.tokens.slice(at + 1, at + 3);
  const isWhole = last?.token.kind === 'number' && /^\d+$/.test(last.source);
  const isFraction =
    slash?.source === '/' && !slash.spaced && below?.kind === 'number' && !below.spaced;
  if (!isWhole || !isFraction || !token.spaced || last.operand?.unit !== '') {
    return 0;
  }
  const source = `(${last.source}+${token.source}/${below.source})`;
  state.items[state.items.length - 1] = { source, token: last.token, operand: { unit: '' } };
  state.settle(at + 2, false);
  return 3;
}
