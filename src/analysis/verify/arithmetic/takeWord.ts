import { doubtBehind, endsOperand, isGluedUnit } from './context';
import type { FormulaState } from './formulaState';
import { takeOperator } from './takeOperator';
import type { ArithmeticToken } from './tokens';

const mostUnitWords = 8;

/** Goes on with a word behind a number; says how many tokens that took, 0 where it cannot be. */
export function takeWord(state: FormulaState, token: ArithmeticToken, at: number): number {
  const next = state.tokens[at + 1];
  const leads = next?.kind === 'number' || next?.kind === 'open' || next?.kind === 'fraction';
  if (leads && /^[xX]$/.test(token.source)) {
    if (!token.spaced) {
      state.doubts.push('letter x');
    }
    return takeOperator(state, token, at, '*');
  }
  if (leads && token.source === 'of' && state.unitWords.length === 0 && isShare(state)) {
    return takeOperator(state, token, at, '*');
  }
  return takeUnit(state, token);
}

/** Behind a unit, a power is the unit's: `120 m²`. */
export function takeSuffix(state: FormulaState, token: ArithmeticToken, at: number): number {
  if (state.unitWords.length === 0) {
    return state.push(token, at, false);
  }
  return token.source.startsWith('^') ? 1 : 0;
}

/** A per-cent figure or a fraction, of which something can be taken. */
function isShare({ items }: FormulaState): boolean {
  const last = items.at(-1);
  return last?.source === '%' || last?.source === '}' || items.at(-2)?.source === '/';
}

function takeUnit(state: FormulaState, { source, spaced }: ArithmeticToken): number {
  const { unitWords } = state;
  if (!spaced && unitWords.length === 0 && !isGluedUnit(source)) {
    state.broken = true;
    return 0;
  }
  if (endsOperand(source) || unitWords.length >= mostUnitWords) {
    return 0;
  }
  unitWords.push(source);
  const behind = doubtBehind(unitWords);
  if (behind !== undefined) {
    state.doubts.push(`“${behind}” behind a number`);
  }
  const last = state.items.at(-1);
  if (last?.operand !== undefined) {
    last.operand = { unit: `${last.operand.unit} ${source}`.trim() };
  }
  return 1;
}
