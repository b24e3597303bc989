import { type Node } from '../expression/node';
import { type Unit } from './units';

/** What kind of thing an answer is, and its parts. */
export type Structure =
  | { readonly kind: 'empty' }
  /** `words` in one spelling; `source` as it is written. */
  | { readonly kind: 'text'; readonly words: string; readonly source: string }
  | { readonly kind: 'choice'; readonly letter: string }
  | QuantityStructure
  | CollectionStructure
  | RegionStructure
  | MatrixStructure
  | RelationStructure
  | RatioStructure
  /** Minutes after midnight. */
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'date'; readonly iso: string };

/** A formula with what stands behind it. */
export interface QuantityStructure {
  readonly kind: 'quantity';
  readonly value: Node;
  readonly percent: boolean;
  /** `undefined` when none is written. */
  readonly unit: Unit | undefined;
}

/** `list` has no brackets, or square ones; a `pair` in round brackets may be an interval too. */
export interface CollectionStructure {
  readonly kind: 'collection';
  readonly shape: 'list' | 'tuple' | 'set';
  readonly items: readonly Structure[];
  /** The interval it could also be. */
  readonly interval?: Interval;
}

export interface Interval {
  readonly low: Node;
  readonly high: Node;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/** A union of intervals on the real line. */
export interface RegionStructure {
  readonly kind: 'region';
  readonly intervals: readonly Interval[];
  /** The variable that was bounded, where one was named. */
  readonly variable?: string;
}

export interface MatrixStructure {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Structure[])[];
  readonly determinant: boolean;
}

export type RelationOperator = '=' | '<' | '>' | 'le' | 'ge' | 'ne';

/** `sides` has one entry more than `operators`. */
export interface RelationStructure {
  readonly kind: 'relation';
  readonly sides: readonly Structure[];
  readonly sources: readonly string[];
  readonly operators: readonly RelationOperator[];
}

export interface RatioStructure {
  readonly kind: 'ratio';
  readonly items: readonly Structure[];
  /** Minutes after midnight, where it could be a time of day. */
  readonly minutes?: number;
}
