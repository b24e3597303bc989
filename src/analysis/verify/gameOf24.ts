import { textSpan } from '../../base/positions';
import { equalRational, type Rational } from '../answers/rational';
import type { CheckedClaim, Verifier } from './claim';
import { formulaValue } from './formulaValue';
import { valueText } from './valueText';

const id = 'game-of-24';
const target: Rational = { numerator: 24n, denominator: 1n };

/**
 * The game of 24: the last line must be a formula of + - * / that uses each of the four numbers
 * once and equals 24, as in the log of Tree of Thoughts (Yao et al. 2023, arXiv 2305.10601), where
 * what follows an equals sign does not count. Example: for `4 5 6 10`, `(5 * 4) + 10 - 6`.
 */
export const gameOf24: Verifier = {
  id,
  checks: 'answer',
  source: 'https://github.com/princeton-nlp/tree-of-thought-llm, tasks/game24.py',
  verify({ problem, text }) {
    const numbers = numbersOfPuzzle(problem);
    return numbers === undefined ? [] : [checkGameOf24(numbers, text)];
  },
};

/** The four numbers where the problem is the game; bare numbers alone are one. */
function numbersOfPuzzle(problem: string): readonly string[] | undefined {
  const bare = /^\s*\d{1,3}(?:[ ,]\s?\d{1,3}){3}\s*$/;
  if (bare.test(problem)) {
    return problem.match(/\d+/g) ?? undefined;
  }
  const isGame = /\bgame of 24\b|\b(?:obtain|make|get|reach|equals?(?: to)?)\s+24\b/i.test(problem);
  const [last] = isGame
    ? [...problem.matchAll(/\d{1,3}(?:[ ,]\s?\d{1,3}){3}(?!\d)/g)].slice(-1)
    : [];
  return last?.[0].match(/\d+/g) ?? undefined;
}

/** The verdict on the last line of a text, for puzzles whose numbers are known. */
export function checkGameOf24(numbers: readonly string[], text: string): CheckedClaim {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const stated = text.slice(start, end);
  const claim = { verifier: id, span: textSpan(start, end), stated };
  const [formula = ''] = stated.replace(/^\s*answer:\s*/i, '').split('=');
  const used = formula.match(/\d+/g) ?? [];
  if (used.toSorted().join(' ') !== numbers.toSorted().join(' ')) {
    return { ...claim, verdict: 'false', reason: 'not each number once' };
  }
  const value = formulaValue(formula);
  if (value === undefined) {
    return { ...claim, verdict: 'false', reason: 'no formula' };
  }
  return equalRational(value, target)
    ? { ...claim, verdict: 'true', reason: 'exact value' }
    : { ...claim, verdict: 'false', reason: `comes to ${valueText(value)}`, right: '24' };
}
