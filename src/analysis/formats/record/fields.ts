import { ExpectedError } from '../../../base/errors';
import type { JsonObject, JsonPath, JsonValue, SourceText } from '../../model';
import { fromString } from '../text/sourceText';

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
  ) {}

  static root(record: JsonObject): Field {
    return new Field(record, undefined, []);
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
    return new Field(value, this, path);
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
    return typeof this.value === 'string' ? fromString(this.path, this.value) : undefined;
  }

  /** Keys of the object that stands here; none for anything else. */
  get keys(): readonly string[] {
    return isObject(this.value) ? Object.keys(this.value) : [];
  }

  /** Elements of the array that stands here; none for anything else. */
  get items(): readonly Field[] {
    return isArray(this.value)
      ? this.value.map((value, index) => new Field(value, this, [index]))
      : [];
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

/** A path as people write it: `choices[0].message`. */
export function pathText(path: JsonPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./, '');
}

/** The JSON type of a value, with its article. */
export function kindOf(value: JsonValue | undefined): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (value === null) {
    return 'null';
  }
  if (isArray(value)) {
    return 'an array';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function childOf(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (typeof step === 'number') {
    return isArray(value) ? value[step] : undefined;
  }
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
