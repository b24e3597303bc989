import { type AnswerPolicy } from '../policy';
import {
  type CollectionStructure,
  type MatrixStructure,
  type RatioStructure,
  type RegionStructure,
  type Structure,
} from '../structure/structure';
import { binary } from '../expression/node';
import { determinantOf } from './matrices';
import { compareRegions, unionOf } from './regions';
import { assignedValue } from './relations';
import { compareNodes } from './values';
import { type Compare, type Verdict, verdict, verdictOf } from './verdict';

/** Two structures of different kinds that can still mean the same; `a` decides what is tried. */
export function compareAcross(
  a: Structure,
  b: Structure,
  compare: Compare<Structure>,
  policy: AnswerPolicy,
): Verdict | undefined {
  switch (a.kind) {
    case 'time':
      return b.kind === 'ratio' && b.minutes !== undefined
        ? verdictOf(a.minutes === b.minutes, 'time')
        : undefined;
    case 'region':
      return b.kind === 'collection' ? regionAndItems(a, b, compare) : undefined;
    case 'relation':
      return compareAssigned(a, b, compare, policy);
    case 'matrix':
      return matrixAndOther(a, b, compare, policy);
    case 'ratio':
      return ratioAndValue(a, b, policy);
    case 'collection':
      return a.items.length === 1 && a.shape === 'set' && b.kind === 'quantity'
        ? compare(a.items[0] ?? { kind: 'empty' }, b)
        : undefined;
    case 'choice':
    case 'date':
    case 'empty':
    case 'quantity':
    case 'text':
      return undefined;
  }
}

/** A pair that is an interval, a list of inequalities, or a set of points written as a union. */
function regionAndItems(
  region: RegionStructure,
  collection: CollectionStructure,
  compare: Compare<Structure>,
): Verdict | undefined {
  if (collection.interval !== undefined) {
    return compareRegions(region, { kind: 'region', intervals: [collection.interval] });
  }
  const parts = collection.items;
  if (parts.every((part) => part.kind === 'region')) {
    return compareRegions(region, unionOf(parts));
  }
  const points = region.intervals.every((each) => each.low === each.high);
  return points
    ? compare(
        { kind: 'collection', shape: 'set', items: region.intervals.map(pointOf) },
        collection,
      )
    : undefined;
}

function pointOf({ low }: RegionStructure['intervals'][number]): Structure {
  return { kind: 'quantity', value: low, percent: false, unit: undefined };
}

function compareAssigned(
  a: Extract<Structure, { kind: 'relation' }>,
  b: Structure,
  compare: Compare<Structure>,
  policy: AnswerPolicy,
): Verdict | undefined {
  const value = policy.assignedName === 'mind' ? undefined : assignedValue(a);
  return value === undefined ? verdict('different', 'relation') : compare(value, b);
}

/** A determinant may be written as its value, a column as the tuple of its entries. */
function matrixAndOther(
  matrix: MatrixStructure,
  other: Structure,
  compare: Compare<Structure>,
  policy: AnswerPolicy,
): Verdict | undefined {
  if (other.kind === 'quantity') {
    const value = determinantOf(matrix);
    return value && compareNodes(value, other.value, policy);
  }
  const isColumn = !matrix.determinant && matrix.rows.every((row) => row.length === 1);
  return other.kind === 'collection' && other.shape === 'tuple' && isColumn
    ? compare({ kind: 'collection', shape: 'tuple', items: matrix.rows.flat() }, other)
    : undefined;
}

/** `1:2` against 0.5: what a ratio is meant as only a person can tell. */
function ratioAndValue(
  { items }: RatioStructure,
  other: Structure,
  policy: AnswerPolicy,
): Verdict | undefined {
  const [first, second] = items;
  if (items.length !== 2 || first?.kind !== 'quantity' || second?.kind !== 'quantity') {
    return undefined;
  }
  if (other.kind !== 'quantity') {
    return undefined;
  }
  const value = compareNodes(binary('/', first.value, second.value), other.value, policy);
  return value.verdict === 'equal' ? verdict('unsure', 'ratio as a number') : value;
}
