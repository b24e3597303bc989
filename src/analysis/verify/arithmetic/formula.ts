import type { FormulaState } from './formulaState';
import { takeClose, takeOpen } from './takeBracket';
import { isWholeNumber, takeNumber } from './takeNumber';
import { takeOperator } from './takeOperator';
import { takeSuffix, takeWord } from './takeWord';

/** Longer formulas are not read. */
const mostItems = 200;

/**
 * Goes on with a formula of numbers, read from left to right, by the token at an index; says how
 * many tokens were taken, 0 where it cannot go on with it.
 */
export function takeToken(state: FormulaState, at: number): number {
  const token = state.tokens[at];
  if (token === undefined || state.items.length >= mostItems) {
    return 0;
  }
  switch (token.kind) {
    case 'number':
      return takeNumber(state, token, at);
    case 'operator':
      return takeOperator(state, token, at, token.source);
    case 'open':
      return takeOpen(state, token, at);
    case 'close':
      return takeClose(state, token, at);
    case 'fraction':
      state.argument = 1;
      return state.needsOperand || isWholeNumber(state) ? state.push(token, at, true) : 0;
    case 'suffix':
      return state.needsOperand ? 0 : takeSuffix(state, token, at);
    case 'word':
      return state.needsOperand ? 0 : takeWord(state, token, at);
    case 'relation':
    case 'stop':
      return 0;
  }
}
