import { type CollectionStructure, type Structure } from '../structure/structure';
import { type AnswerPolicy, defaultPolicy } from '../policy';
import { allOf, type Compare, type Verdict, verdict } from './verdict';

/** Tuples compare in order, lists and sets in any order; a set holds each item once. */
export function compareCollections(
  a: CollectionStructure,
  b: CollectionStructure,
  compare: Compare<Structure>,
  policy: AnswerPolicy = defaultPolicy,
): Verdict {
  const isOrdered = a.shape === 'tuple' || b.shape === 'tuple';
  const isMixed =
    (a.shape === 'tuple' && b.shape === 'set') || (a.shape === 'set' && b.shape === 'tuple');
  if (isMixed) {
    return verdict('different', 'tuple against set');
  }
  if (a.shape !== b.shape && isOrdered && !policy.bracketsLenient) {
    return verdict('different', 'brackets');
  }
  if (isOrdered) {
    return inOrder(a.items, b.items, compare);
  }
  const isSet = a.shape === 'set' || b.shape === 'set';
  return isSet
    ? inAnyOrder(distinct(a.items, compare), distinct(b.items, compare), compare, 'set')
    : inAnyOrder(a.items, b.items, compare, 'list');
}

function inOrder(
  a: readonly Structure[],
  b: readonly Structure[],
  compare: Compare<Structure>,
): Verdict {
  if (a.length !== b.length) {
    return verdict('different', 'tuple');
  }
  return allOf(
    a.map((item, index) => compare(item, b[index] ?? { kind: 'empty' })),
    'tuple',
  );
}

/** Pairs each item with the first equal one that is still free. */
function inAnyOrder(
  a: readonly Structure[],
  b: readonly Structure[],
  compare: Compare<Structure>,
  rule: string,
): Verdict {
  if (a.length !== b.length) {
    return verdict('different', rule);
  }
  const free = [...b];
  let unsure = false;
  for (const item of a) {
    const verdicts = free.map((other) => compare(item, other).verdict);
    const index = verdicts.indexOf('equal');
    if (index >= 0) {
      free.splice(index, 1);
    } else if (verdicts.includes('unsure')) {
      unsure = true;
    } else {
      return verdict('different', rule);
    }
  }
  return verdict(unsure ? 'unsure' : 'equal', rule);
}

function distinct(items: readonly Structure[], compare: Compare<Structure>): Structure[] {
  const kept: Structure[] = [];
  for (const item of items) {
    if (!kept.some((other) => compare(item, other).verdict === 'equal')) {
      kept.push(item);
    }
  }
  return kept;
}
