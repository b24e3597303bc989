import { withinLimit } from '../answers/effort';
import { exactValue } from '../answers/expression/exact';
import { parseFormula } from '../answers/expression/parser';
import type { Rational } from '../answers/rational';

const longest = 200;

/**
 * The exact value of a formula of what number puzzles allow: numbers, the four operations and
 * brackets. `undefined` for anything else, and for more than 200 UTF-16 units.
 */
export function formulaValue(formula: string): Rational | undefined {
  if (formula.length > longest || !/^[\d\s+\-*/()×·÷]*$/.test(formula)) {
    return undefined;
  }
  const source = formula.replace(/[×·]/g, '*').replaceAll('÷', '/');
  return withinLimit(
    () => {
      const node = parseFormula(source);
      return node && exactValue(node);
    },
    () => undefined,
  );
}
