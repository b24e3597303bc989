import { textSpan } from '../../base/positions';
import { equalRational, type Rational } from '../answers/rational';
import type { CheckedClaim, Verifier } from './claim';
import { formulaValue } from './formulaValue';
import { valueText } from './valueText';

const id = 'bracket-puzzle';

/** A formula without brackets, whose pieces say what must stay as it is. */
interface Puzzle {
  readonly formula: string;
  readonly target: string;
  readonly value: Rational;
}

/**
 * The bracket puzzle: one pair of brackets is put into a formula so that it comes to a target, as
 * in the first example of OpenAI's o1 that SemiAnalysis takes apart. The last formula that has the
 * same numbers and signs, brackets left out, is the solution. Example: `1 + (2 * 3 + 4) * 5 = 51`
 * for `1 + 2 * 3 + 4 * 5` and 51.
 */
export const bracketPuzzle: Verifier = {
  id,
  source: 'exact rational arithmetic',
  checks: 'answer',
  verify({ problem, text }) {
    const puzzle = puzzleOf(problem);
    const claim = puzzle && checked(puzzle, text);
    return claim === undefined ? [] : [claim];
  },
};

/** `undefined` where the problem is no such puzzle. */
function puzzleOf(problem: string): Puzzle | undefined {
  if (!/bracket|parenthes|括号/i.test(problem)) {
    return undefined;
  }
  const [formula] = /(?<!\d)\d{1,9}(?:\s{0,3}[-+*/×·÷]\s{0,3}\d{1,9}){2,}/.exec(problem) ?? [];
  const behind = formula && problem.slice(problem.indexOf(formula) + formula.length);
  const target = /(?:=|\b(?:equals?(?: to)?|makes?|gives?|becomes?|get|is)\b|等于)\s*(-?\d+)/i.exec(
    behind ?? '',
  )?.[1];
  const value = target === undefined ? undefined : formulaValue(target);
  return formula === undefined || target === undefined || value === undefined
    ? undefined
    : { formula: bare(formula), target, value };
}

function checked({ formula, target, value }: Puzzle, text: string): CheckedClaim | undefined {
  const solution = formulasIn(text).findLast(
    ({ stated }) => stated.includes('(') && bare(stated) === formula,
  );
  if (solution === undefined) {
    return undefined;
  }
  const { stated, start } = solution;
  const claim = {
    verifier: id,
    stated,
    span: textSpan(start, start + stated.length),
  };
  const reached = formulaValue(stated);
  if (stated.split('(').length !== 2 || reached === undefined) {
    return { ...claim, verdict: 'false', reason: 'not one pair of brackets' };
  }
  return equalRational(reached, value)
    ? { ...claim, verdict: 'true', reason: 'exact value' }
    : { ...claim, verdict: 'false', reason: `comes to ${valueText(reached)}`, right: target };
}

/** The stretches of numbers, signs and brackets, from their first operand to their last. */
function formulasIn(text: string): { readonly stated: string; readonly start: number }[] {
  return [...text.matchAll(/[\d\s()+\-*/×·÷]+/g)].flatMap(({ 0: run, index }) => {
    const first = run.search(/[\d(]/);
    const last = Array.from(run).findLastIndex((sign) => /[\d)]/.test(sign));
    return first < 0 || last < first
      ? []
      : [{ stated: run.slice(first, last + 1), start: index + first }];
  });
}

/** Numbers and signs alone, each sign written in one way. */
function bare(formula: string): string {
  return formula
    .replace(/[\s()]/g, '')
    .replace(/[×·]/g, '*')
    .replaceAll('÷', '/');
}
