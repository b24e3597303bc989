import { letterOf } from '../comparison/letters';
import { differenceOf, assignedValue } from '../comparison/relations';
import { converted } from '../comparison/units';
import { type Node } from '../expression/node';
import { type AnswerPolicy } from '../policy';
import { type QuantityStructure, type Structure } from '../structure/structure';
import { type Measure } from '../structure/units';
import { type Fingerprint, fingerprintOf, rootsOf } from './fingerprint';
import { magnitudeOf, magnitudeOfNode } from './magnitude';

/** What of a structure says at a glance that two cannot be equal. */
export interface Facets {
  readonly kind: Structure['kind'];
  /** What has to be the same, for kinds that are equal by one text: words, dates, times. */
  readonly key?: string | undefined;
  /** The letter of a choice, or of a formula that is a single letter. */
  readonly letter?: string | undefined;
  readonly magnitude?: number | undefined;
  readonly unit?: { readonly name: string; readonly dimension: string | undefined } | undefined;
  /** The magnitude in base units. */
  readonly base?: number | undefined;
  readonly print?: Fingerprint | undefined;
  /** A set of one, which may stand for what is in it. */
  readonly single?: boolean;
  readonly determinant?: boolean;
  /** What a relation assigns, and where it is 0. */
  readonly value?: Facets | undefined;
  readonly roots?: Fingerprint | undefined;
}

export function facetsOf(structure: Structure, policy: AnswerPolicy): Facets {
  switch (structure.kind) {
    case 'quantity':
      return quantityFacets(structure);
    case 'text':
      return { kind: 'text', key: structure.words };
    case 'date':
      return { kind: 'date', key: structure.iso };
    case 'time':
      return { kind: 'time', key: String(structure.minutes) };
    case 'choice':
      return { kind: 'choice', letter: structure.letter.toUpperCase() };
    case 'relation': {
      const value = policy.assignedName === 'mind' ? undefined : assignedValue(structure);
      const difference = differenceOf(structure)?.node;
      return {
        kind: 'relation',
        value: value && facetsOf(value, policy),
        roots: difference && rootsOf(difference),
      };
    }
    case 'collection': {
      const single = structure.shape === 'set' && structure.items.length === 1;
      return { kind: 'collection', magnitude: magnitudeOf(structure), single };
    }
    case 'matrix': {
      const { determinant } = structure;
      return { kind: 'matrix', magnitude: magnitudeOf(structure), determinant };
    }
    case 'ratio':
      return { kind: 'ratio', key: structure.minutes?.toString() };
    case 'region':
    case 'empty':
      return { kind: structure.kind, magnitude: magnitudeOf(structure) };
  }
}

function quantityFacets(structure: QuantityStructure): Facets {
  const { value, percent, unit } = structure;
  const size = magnitudeOfNode(value);
  return {
    kind: 'quantity',
    letter: letterOf(structure)?.toUpperCase(),
    magnitude: percent && size !== undefined ? size / 100 : size,
    print: fingerprintOf(value),
    unit: unit && { name: unit.name, dimension: unit.measure?.dimension },
    base: unit?.measure && magnitudeOfNode(inBaseUnits(value, unit.measure)),
  };
}

function inBaseUnits(value: Node, measure: Measure): Node {
  const { dimension } = measure;
  return converted(value, measure, { dimension, numerator: 1n, denominator: 1n });
}
