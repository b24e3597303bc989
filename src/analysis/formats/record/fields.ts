import { ExpectedError } from '../../../base/errors';
import type { JsonObject, JsonPath, JsonValue, SourceText } from '../../model';
import { fromString } from '../text/sourceText';
import { isArray, isObject, kindOf, pathText } from './values';

export { isArray, isObject, kindOf } from './values';

/**
 * Where the decoded text of a string comes from, given its place and itself. A string is its own
 * source unless it stands in for another, as a link to an attachment does.
 */
export type TextOrigin = (path: JsonPath, value: string) => SourceText;

/**
 * A place inside a record: what stands there, if anything, and the way to it. Only own properties
 * are seen, so keys such as `__proto__` are keys like any other. Reading never throws, except
 * through the `require` methods, whose errors name the place.
 */
export class Field {
  private way: JsonPath | undefined;

  private constructor(
    readonly value: JsonValue | undefined,
    private readonly from: Field | undefined,
    private readonly steps: JsonPath,
    private readonly origin: TextOrigin = fromString,
  ) {}

  static root(record: JsonObject): Field {
    return new Field(record, undefined, []);
  }

  /** A value that is no part of the record as it stands, with the way of its texts into it. */
  static apart(value: JsonValue, origin: TextOrigin): Field {
    return new Field(value, undefined, [], origin);
  }

  /** The same place, whose texts come from elsewhere. */
  withOrigin(origin: TextOrigin): Field {
    return new Field(this.value, this, [], origin);
  }

  /** The way here from the root. Few of the places looked at are ever asked for theirs. */
  get path(): JsonPath {
    this.way ??= this.from === undefined ? this.steps : [...this.from.path, ...this.steps];
    return this.way;
  }

  /** The place further down; an absent one where the way ends early. */
  at(...path: JsonPath): Field {
    let value = this.value;
    for (const step of path) {
      value = childOf(value, step);
    }
    return new Field(value, this, path, this.origin);
  }

  /** Whether an object with this key stands here. */
  has(key: string): boolean {
    return isObject(this.value) && Object.hasOwn(this.value, key);
  }

  /** Something other than `null` stands here. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get string(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get number(): number | undefined {
    return typeof this.value === 'number' && Number.isFinite(this.value) ? this.value : undefined;
  }

  get boolean(): boolean | undefined {
    return typeof this.value === 'boolean' ? this.value : undefined;
  }

  get isObject(): boolean {
    return isObject(this.value);
  }

  get isArray(): boolean {
    return isArray(this.value);
  }

  /** A string, or a number or truth value written out; blank strings count as absent. */
  get scalar(): string | undefined {
    const { value } = this;
    if (typeof value === 'string') {
      return value.trim() === '' ? undefined : value;
    }
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  }

  /** The string that stands here, with its way back to the record. */
  get text(): SourceText | undefined {
    return typeof this.value === 'string' ? this.origin(this.path, this.value) : undefined;
  }

  /** Keys of the object that stands here; none for anything else. */
  get keys(): readonly string[] {
    return isObject(this.value) ? Object.keys(this.value) : [];
  }

  /** Elements of the array that stands here; none for anything else. */
  get items(): readonly Field[] {
    return isArray(this.value)
      ? this.value.map((value, index) => new Field(value, this, [index], this.origin))
      : [];
  }

  /** How many elements the array that stands here has; 0 for anything else. */
  get length(): number {
    return isArray(this.value) ? this.value.length : 0;
  }

  requireItems(): readonly Field[] {
    return this.isArray ? this.items : this.fail('an array');
  }

  requireObject(): this {
    return this.isObject ? this : this.fail('an object');
  }

  requireText(): SourceText {
    return this.text ?? this.fail('a string');
  }

  private fail(expected: string): never {
    throw new ExpectedError(
      `${pathText(this.path)}: expected ${expected}, found ${kindOf(this.value)}`,
    );
  }
}

function childOf(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (typeof step === 'number') {
    return isArray(value) ? value[step] : undefined;
  }
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
