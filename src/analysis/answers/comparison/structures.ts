import { type AnswerPolicy, defaultPolicy } from '../policy';
import {
  type CollectionStructure,
  type RatioStructure,
  type Structure,
} from '../structure/structure';
import { type Node } from '../expression/node';
import { compareAcross } from './across';
import { compareCollections } from './collections';
import { compareLetters } from './letters';
import { compareMatrices } from './matrices';
import { compareQuantities } from './quantities';
import { compareIntervals, compareRegions } from './regions';
import { compareRelations } from './relations';
import { sameProportion } from './values';
import { type Compare, type Verdict, verdict, verdictOf } from './verdict';

/** Compares two structures of any kinds; the order of the two makes no difference. */
export function compareStructures(
  a: Structure,
  b: Structure,
  policy: AnswerPolicy = defaultPolicy,
): Verdict {
  if (a.kind === 'empty' || b.kind === 'empty') {
    return verdict('different', 'empty');
  }
  const compare: Compare<Structure> = (first, second) => compareStructures(first, second, policy);
  return (
    compareLetters(a, b) ??
    compareSameKind(a, b, compare, policy) ??
    compareAcross(a, b, compare, policy) ??
    compareAcross(b, a, compare, policy) ??
    unlike(a, b)
  );
}

function compareSameKind(
  a: Structure,
  b: Structure,
  compare: Compare<Structure>,
  policy: AnswerPolicy,
): Verdict | undefined {
  if (a.kind === 'text' && b.kind === 'text') {
    return compareWords(a, b, policy);
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    return compareQuantities(a, b, policy);
  }
  if (a.kind === 'collection' && b.kind === 'collection') {
    return comparePairs(a, b, compare) ?? compareCollections(a, b, compare, policy);
  }
  if (a.kind === 'region' && b.kind === 'region') {
    return compareRegions(a, b);
  }
  if (a.kind === 'matrix' && b.kind === 'matrix') {
    return compareMatrices(a, b, compare);
  }
  if (a.kind === 'relation' && b.kind === 'relation') {
    return compareRelations(a, b, compare, policy);
  }
  if (a.kind === 'ratio' && b.kind === 'ratio') {
    return compareRatios(a, b);
  }
  if (a.kind === 'time' && b.kind === 'time') {
    return verdictOf(a.minutes === b.minutes, 'time');
  }
  return a.kind === 'date' && b.kind === 'date' ? verdictOf(a.iso === b.iso, 'date') : undefined;
}

function compareWords(
  a: Extract<Structure, { kind: 'text' }>,
  b: Extract<Structure, { kind: 'text' }>,
  policy: AnswerPolicy,
): Verdict {
  const isSame = a.words === b.words && a.words !== 'nan';
  const differsInCase =
    policy.textCase === 'mind' &&
    a.source.toLowerCase() === b.source.toLowerCase() &&
    a.source !== b.source;
  return verdictOf(isSame && !differsInCase, 'words');
}

/** Two pairs that could both be intervals: brackets of different kinds leave a doubt. */
function comparePairs(
  a: CollectionStructure,
  b: CollectionStructure,
  compare: Compare<Structure>,
): Verdict | undefined {
  if (a.interval === undefined || b.interval === undefined) {
    return undefined;
  }
  if (a.interval.lowClosed === b.interval.lowClosed) {
    return compareIntervals(a.interval, b.interval);
  }
  const items = compareCollections(a, b, compare);
  return items.verdict === 'equal' ? verdict('unsure', 'brackets') : items;
}

function compareRatios(a: RatioStructure, b: RatioStructure): Verdict {
  if (a.minutes !== undefined && b.minutes !== undefined) {
    return verdictOf(a.minutes === b.minutes, 'time');
  }
  return sameProportion(nodesOf(a), nodesOf(b));
}

function nodesOf(ratio: RatioStructure): Node[] {
  return ratio.items.flatMap((item) => (item.kind === 'quantity' ? [item.value] : []));
}

/** Kinds that have nothing in common; two readable notations differ, prose leaves a doubt. */
function unlike(a: Structure, b: Structure): Verdict {
  const words = a.kind === 'text' ? a.words : b.kind === 'text' ? b.words : undefined;
  const isFormula = words !== undefined && /[\\^_=<>]/.test(words);
  return isFormula ? verdict('unsure', 'unread formula') : verdict('different', 'kind');
}
