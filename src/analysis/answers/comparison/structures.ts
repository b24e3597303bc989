import { type Node } from '../expression/node';
import {
  type CollectionStructure,
  type MatrixStructure,
  type RatioStructure,
  type Structure,
} from '../structure/structure';
import { compareCollections } from './collections';
import { compareIntervals, compareRegions } from './regions';
import { assignedValue, compareRelations } from './relations';
import { compareQuantities, sameProportion } from './values';
import { allOf, type Verdict, verdict, verdictOf } from './verdict';

/** Letters that name choices; their case does not matter. */
const choiceLetters = /^[A-J]$/;

/** Compares two structures of any kinds; the order of the two makes no difference. */
export function compareStructures(a: Structure, b: Structure): Verdict {
  if (a.kind === 'empty' || b.kind === 'empty') {
    return verdict('different', 'empty');
  }
  const letters = compareLetters(a, b);
  return (
    letters ?? compareSameKind(a, b) ?? compareAcross(a, b) ?? compareAcross(b, a) ?? unlike(a, b)
  );
}

function compareSameKind(a: Structure, b: Structure): Verdict | undefined {
  if (a.kind === 'text' && b.kind === 'text') {
    return verdictOf(a.words === b.words && a.words !== 'nan', 'words');
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    return compareQuantities(a, b);
  }
  if (a.kind === 'collection' && b.kind === 'collection') {
    return comparePairs(a, b) ?? compareCollections(a, b, compareStructures);
  }
  if (a.kind === 'region' && b.kind === 'region') {
    return compareRegions(a, b);
  }
  if (a.kind === 'matrix' && b.kind === 'matrix') {
    return compareMatrices(a, b);
  }
  if (a.kind === 'relation' && b.kind === 'relation') {
    return compareRelations(a, b, compareStructures);
  }
  if (a.kind === 'ratio' && b.kind === 'ratio') {
    return compareRatios(a, b);
  }
  if (a.kind === 'time' && b.kind === 'time') {
    return verdictOf(a.minutes === b.minutes, 'time');
  }
  return a.kind === 'date' && b.kind === 'date' ? verdictOf(a.iso === b.iso, 'date') : undefined;
}

/** Two structures of different kinds that can still mean the same. */
function compareAcross(a: Structure, b: Structure): Verdict | undefined {
  if (a.kind === 'time' && b.kind === 'ratio' && b.minutes !== undefined) {
    return verdictOf(a.minutes === b.minutes, 'time');
  }
  if (a.kind === 'region' && b.kind === 'collection' && b.interval !== undefined) {
    return compareRegions(a, { kind: 'region', intervals: [b.interval] });
  }
  if (a.kind === 'relation' && b.kind === 'collection') {
    return compareAssigned(a, b);
  }
  if (
    a.kind === 'collection' &&
    a.items.length === 1 &&
    a.shape === 'set' &&
    b.kind === 'quantity'
  ) {
    return compareStructures(a.items[0] ?? { kind: 'empty' }, b);
  }
  return a.kind === 'relation' ? compareAssigned(a, b) : undefined;
}

function compareAssigned(
  a: Extract<Structure, { kind: 'relation' }>,
  b: Structure,
): Verdict | undefined {
  const value = assignedValue(a);
  return value === undefined ? verdict('different', 'relation') : compareStructures(value, b);
}

/** A letter is a choice: `(B)` and `b`; but the variables `X` and `x` differ. */
function compareLetters(a: Structure, b: Structure): Verdict | undefined {
  const [first, second] = [letterOf(a), letterOf(b)];
  if (first === undefined || second === undefined) {
    return undefined;
  }
  const isChoice = choiceLetters.test(first.toUpperCase());
  const asChoice = isChoice || (a.kind === 'choice') !== (b.kind === 'choice');
  return verdictOf(
    asChoice ? first.toUpperCase() === second.toUpperCase() : first === second,
    'choice',
  );
}

function letterOf(structure: Structure): string | undefined {
  if (structure.kind === 'choice') {
    return structure.letter;
  }
  const node: Node | undefined = structure.kind === 'quantity' ? structure.value : undefined;
  const name = node?.kind === 'variable' || node?.kind === 'constant' ? node.name : '';
  return name.length === 1 ? name : undefined;
}

/** Two pairs that could both be intervals: brackets of different kinds leave a doubt. */
function comparePairs(a: CollectionStructure, b: CollectionStructure): Verdict | undefined {
  if (a.interval === undefined || b.interval === undefined) {
    return undefined;
  }
  if (a.interval.lowClosed === b.interval.lowClosed) {
    return compareIntervals(a.interval, b.interval);
  }
  const items = compareCollections(a, b, compareStructures);
  return items.verdict === 'equal' ? verdict('unsure', 'brackets') : items;
}

function compareMatrices(a: MatrixStructure, b: MatrixStructure): Verdict {
  const sameShape =
    a.determinant === b.determinant &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => row.length === b.rows[index]?.length);
  if (!sameShape) {
    return verdict('different', 'matrix');
  }
  const others = b.rows.flat();
  const cells = a.rows.flat();
  return allOf(
    cells.map((cell, index) => compareStructures(cell, others[index] ?? { kind: 'empty' })),
    'matrix',
  );
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
