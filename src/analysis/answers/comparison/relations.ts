import { evaluate } from '../expression/evaluate';
import { type Complex } from '../expression/complex';
import { binary, type Node, variablesOf } from '../expression/node';
import { containsFold } from '../expression/folds';
import { compareValues, samplePoints } from '../expression/probe';
import { flipped } from '../structure/relations';
import {
  type RelationOperator,
  type RelationStructure,
  type Structure,
} from '../structure/structure';
import { type AnswerPolicy } from '../policy';
import { solveAlike } from './solutions';
import { compareNodes } from './values';
import { type Compare, type Verdict, verdict, verdictOf } from './verdict';

/**
 * The value an assignment gives: 5 of `x = 5`, of `f(2) = 5` and of `x = 2 + 3 = 5`. `undefined`
 * when the left side is a formula of its own, as in `2x + z = 1`.
 */
export function assignedValue(relation: RelationStructure): Structure | undefined {
  const isEquation = relation.operators.every((operator) => operator === '=');
  const [first, last] = [relation.sources[0] ?? '', relation.sources.at(-1) ?? ''];
  if (!isEquation) {
    return undefined;
  }
  if (isName(first) || isCalculation(relation)) {
    return relation.sides.at(-1);
  }
  return relation.sides.length === 2 && isName(last) ? relation.sides[0] : undefined;
}

/** `3 × 4 = 12`: sides without variables that are all the same. */
function isCalculation({ sides }: RelationStructure): boolean {
  const values = sides.flatMap((side) => (side.kind === 'quantity' ? [side.value] : []));
  const [first, ...rest] = values;
  return (
    first !== undefined &&
    values.length === sides.length &&
    values.every((value) => variablesOf(value).length === 0) &&
    rest.every((value) => compareNodes(first, value).verdict === 'equal')
  );
}

const namePatterns: readonly RegExp[] = [
  /^\\?[A-Za-z]+(?:_\{?[A-Za-z0-9]+\}?)?'?$/,
  /^[A-Za-z](?:_\{?\w+\}?)?\([^=]{1,40}\)(?:\s*[-+]\s*[A-Za-z]\([^=]{1,40}\))*$/,
  /^\|[^|=]{1,40}\|$/,
  /^\([A-Za-z](?:_\{?\w+\}?)?(?:\s*,\s*[A-Za-z](?:_\{?\w+\}?)?)*\)$/,
  /^[A-Z](?:_\{?\w+\}?)?\s*:\s*[A-Z](?:_\{?\w+\}?)?$|^[A-Z]_\{[A-Z]+\}\s*:\s*[A-Z]$/,
  /^\\(?:angle|triangle)\s*[A-Z]+$/,
  /^\\frac\{\s*[A-Z]{2}\s*\}\{\s*[A-Z]{2}\s*\}$/,
  /^\\text\{[^{}]*\}$/,
];

function isName(source: string): boolean {
  return (
    namePatterns.some((pattern) => pattern.test(source)) && !/^\\?(?:pi|e|infty)$/.test(source)
  );
}

/** Two relations: by their values where both name something, by their solutions elsewhere. */
export function compareRelations(
  a: RelationStructure,
  b: RelationStructure,
  compare: Compare<Structure>,
  policy: AnswerPolicy,
): Verdict {
  const [valueA, valueB] = [assignedValue(a), assignedValue(b)];
  if (valueA !== undefined && valueB !== undefined && sameNames(a, b, policy)) {
    const values = compare(valueA, valueB);
    if (values.verdict === 'equal') {
      return verdict('equal', 'assignment');
    }
  }
  const solutions = compareSolutions(a, b);
  if (solutions !== undefined) {
    return solutions;
  }
  return a.sources.join('=') === b.sources.join('=')
    ? verdict('equal', 'same text')
    : verdict('unsure', 'relation');
}

/** `f(x) = …` and `y = …` name the same thing; `x = 5` and `y = 5` do not. */
function sameNames(a: RelationStructure, b: RelationStructure, policy: AnswerPolicy): boolean {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (policy.assignedName === 'mind') {
    return first === second;
  }
  const isFunction = (name: string): boolean => name.includes('(') || name === 'y';
  return first === second || (isFunction(first) && isFunction(second));
}

function nameOf(relation: RelationStructure): string {
  const first = (relation.sources[0] ?? '').replace(/[\s{}]/g, '');
  return isName(relation.sources[0] ?? '')
    ? first
    : (relation.sources.at(-1) ?? '').replace(/[\s{}]/g, '');
}

/** Equations have the same solutions when their differences are proportional. */
function compareSolutions(a: RelationStructure, b: RelationStructure): Verdict | undefined {
  const [left, right] = [differenceOf(a), differenceOf(b)];
  if (left === undefined || right === undefined) {
    return undefined;
  }
  const isSame = left.operator === right.operator;
  const isMirrored = left.operator === flipped(right.operator);
  if (!isSame && !isMirrored) {
    return verdict('different', 'relation');
  }
  const names = [...new Set([...variablesOf(left.node), ...variablesOf(right.node)])].sort();
  const factor = commonFactor(
    left.node,
    right.node,
    samplePoints(names, containsFold(left.node) || containsFold(right.node)),
  );
  if (factor === undefined) {
    return verdict('unsure', 'relation');
  }
  const isFree = left.operator === '=' || left.operator === 'ne';
  if (factor === 0 && left.operator === '=') {
    return verdictOf(solveAlike(left.node, right.node, names) === true, 'same solutions');
  }
  const fits = factor !== 0 && (isFree || (isSame ? factor > 0 : factor < 0));
  return verdictOf(fits, 'same solutions');
}

/** Left side less right side, of a relation of two formulas. */
export function differenceOf(
  relation: RelationStructure,
): { readonly node: Node; readonly operator: RelationOperator } | undefined {
  const [left, right] = relation.sides;
  const [operator] = relation.operators;
  if (relation.sides.length !== 2 || left?.kind !== 'quantity' || right?.kind !== 'quantity') {
    return undefined;
  }
  return operator && { node: binary('-', left.value, right.value), operator };
}

/** The factor between two formulas: 0 when there is none, `undefined` when it cannot be told. */
function commonFactor(
  a: Node,
  b: Node,
  points: readonly ReadonlyMap<string, Complex>[],
): number | undefined {
  const factors: number[] = [];
  for (const point of points) {
    const [left, right] = [evaluate(a, point), evaluate(b, point)];
    const isReal = Math.abs(left.im) < 1e-12 && Math.abs(right.im) < 1e-12;
    const factor = left.re / right.re;
    if (isReal && Number.isFinite(factor)) {
      factors.push(factor);
    }
  }
  const [first] = factors;
  if (first === undefined || factors.length < Math.min(3, points.length)) {
    return undefined;
  }
  const same = factors.every(
    (factor) => compareValues({ re: factor, im: 0 }, { re: first, im: 0 }) === 'equal',
  );
  return same ? first : 0;
}
