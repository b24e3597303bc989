import type { FormulaState } from './formulaState';
import type { ArithmeticToken } from './tokens';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Goes on with an opening bracket; says how many tokens that took, 0 where it cannot be. */
export function takeOpen(state: FormulaState, token: ArithmeticToken, at: number): number {
  const { argument } = state;
  if (!state.needsOperand && argument === 0) {
    if (token.spaced || state.unitWords.length > 0) {
      return 0;
    }
    if (state.items.some(({ source }) => source === '/')) {
      state.doubts.push('order of operations');
    }
  }
  state.argument = 0;
  const closer = closers[token.source] ?? ')';
  state.frames.push({ item: state.items.length, closer, argument });
  return state.push(token, at, true);
}

/** Goes on with a closing bracket; says how many tokens that took, 0 where it cannot be. */
export function takeClose(state: FormulaState, token: ArithmeticToken, at: number): number {
  const frame = state.frames.at(-1);
  if (frame?.closer !== token.source || state.needsOperand) {
    return 0;
  }
  state.frames.pop();
  state.unitWords = [];
  state.argument = frame.argument === 1 ? 2 : 0;
  return state.push(token, at, frame.argument === 1);
}
