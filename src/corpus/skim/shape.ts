import type { ShapeGrouping } from './shapeGrouping';

/** The kinds of JSON values that are told apart: by their first byte, or none of these. */
export const valueKinds = { string: 0x22, array: 0x5b, object: 0x7b, other: 0 } as const;
export type ValueKind = (typeof valueKinds)[keyof typeof valueKinds];

/** A key that may come next, as it stands in the file up to the quote that ends it. */
export interface ShapeKey {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The shapes that it leads to, by the kinds of its values. */
  readonly shapes: Map<ValueKind, Shape>;
}

/** The member that a shape is more than the one before it. */
export interface LastMember {
  readonly before: Shape;
  readonly key: ShapeKey;
  readonly kind: ValueKind;
}

/**
 * The keys at the root of a record, in order, with the kinds of their values. Shapes form a tree:
 * each is the one before it and one member more.
 */
export class Shape {
  /** The keys that came next in records so far. */
  readonly next: ShapeKey[] = [];
  /** Its own keys, the first one first. */
  readonly keys: readonly string[];
  /** The kinds of their values. */
  readonly kinds: readonly ValueKind[];
  /** No value is a list or an object. */
  readonly isFlat: boolean;
  /** How its records are grouped; unknown until one of them was read whole, as all may have to be. */
  grouping: ShapeGrouping | 'whole' | undefined;
  private readonly isOdd: boolean;

  constructor(readonly last?: LastMember) {
    if (last === undefined) {
      [this.keys, this.kinds, this.isFlat, this.isOdd] = [[], [], true, false];
      return;
    }
    const { before, kind } = last;
    const { key } = last.key;
    this.keys = [...before.keys, key];
    this.kinds = [...before.kinds, kind];
    this.isFlat = before.isFlat && kind !== valueKinds.object && kind !== valueKinds.array;
    // Of a key that comes twice the last value holds, and not every object can hold this one.
    this.isOdd = before.isOdd || before.keys.includes(key) || key === '__proto__';
    this.grouping = this.isOdd ? 'whole' : undefined;
  }
}
