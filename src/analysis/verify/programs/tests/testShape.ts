import { type Field, isArray, isObject } from '../../../formats/record/fields';
import type { JsonValue } from '../../../model';
import type { ProgramTests } from '../program';

/** One way to write the tests of a programming problem into a record. */
export interface TestShape {
  readonly id: string;
  /** Where the shape was taken from. */
  readonly source: string;
  /**
   * The tests that an object of a record brings: the record itself, or one that stands in it.
   * `undefined` where it brings none of this shape.
   */
  read(place: Field, problem: string): Omit<ProgramTests, 'shape'> | undefined;
}

/** The object at a place, also where it is written as JSON into a string. */
export function objectAt(place: Field): Readonly<Record<string, JsonValue>> | undefined {
  const value = valueAt(place);
  return isObject(value) ? value : undefined;
}

/** The list at a place, also where it is written as JSON into a string. */
export function listAt(place: Field): readonly JsonValue[] | undefined {
  const value = valueAt(place);
  return isArray(value) ? value : undefined;
}

function valueAt(place: Field): JsonValue | undefined {
  return place.string === undefined ? place.value : parsed(place.string);
}

/** The value of a JSON text; `undefined` where it is none. */
export function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
