import { withinLimit } from '../../answers/effort';
import { exactValue } from '../../answers/expression/exact';
import { type Node, variablesOf } from '../../answers/expression/node';
import { parseFormula } from '../../answers/expression/parser';
import { maximumAnswerLength, normaliseAnswer } from '../../answers/normalise';
import type { Rational } from '../../answers/rational';
import { substituted } from './substituted';

type Relation = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Two formulas over named texts with a relation between them: `{a} + {b} = {sum}`. */
export interface Comparison {
  /** As it was written. */
  readonly source: string;
  readonly names: readonly string[];
  readonly relation: Relation;
  readonly left: Node;
  readonly right: Node;
}

/** `undefined` for the value where a text has none: `missing` then says which. */
export type Compared =
  | { readonly holds: boolean; readonly left: Rational; readonly right: Rational }
  | { readonly missing: string };

/**
 * Reads a comparison whose `{names}` stand for texts.
 *
 * @throws Error that says what is wrong with it
 */
export function parseComparison(source: string): Comparison {
  const names: string[] = [];
  // The parser of formulas knows variables of one letter with an index.
  const formula = source.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const known = names.indexOf(name);
    return `x_{${known < 0 ? names.push(name) - 1 : known}}`;
  });
  const parts = /^([^=<>!]+)(<=|>=|!=|=|<|>)([^=<>!]+)$/.exec(formula);
  const [, before = '', relation, behind = ''] = parts ?? [];
  const left = parseFormula(before);
  const right = parseFormula(behind);
  if (relation === undefined || left === undefined || right === undefined) {
    throw new Error(`“${source}” is no comparison of two formulas, such as {a} + {b} = {sum}`);
  }
  const [strange] = [left, right]
    .flatMap(variablesOf)
    .filter((variable) => names[indexOfVariable(variable)] === undefined);
  if (strange !== undefined) {
    throw new Error(`“${source}” has the variable ${strange}: a text is named as in {${strange}}`);
  }
  return { source, names, relation: relation as Relation, left, right };
}

/** Compares exactly, with what the names stand for; formulas in the texts are worked out. */
export function compare(
  { names, left, right, relation }: Comparison,
  textOf: (name: string) => string | undefined,
): Compared {
  const values: Rational[] = [];
  for (const name of names) {
    const value = textValue(textOf(name) ?? '');
    if (value === undefined) {
      return { missing: `{${name}} is no number` };
    }
    values.push(value);
  }
  const [a, b] = [left, right].map((node) => valueOf(substituted(node, values)));
  return a === undefined || b === undefined
    ? { missing: 'it has no exact value' }
    : { holds: holds(relation, a, b), left: a, right: b };
}

function indexOfVariable(name: string): number {
  return Number(name.replace('x_', ''));
}

function textValue(text: string): Rational | undefined {
  const node =
    text.length > maximumAnswerLength ? undefined : parseFormula(normaliseAnswer(text.trim()));
  return node && valueOf(node);
}

function valueOf(node: Node): Rational | undefined {
  return withinLimit(
    () => exactValue(node),
    () => undefined,
  );
}

function holds(relation: Relation, a: Rational, b: Rational): boolean {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  switch (relation) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
