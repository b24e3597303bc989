import type { JsonObject, JsonValue } from '../model';

/**
 * What JSON values of one place have in common, as a columnar file has to say it beforehand. `json`
 * is anything else: it is written as JSON text.
 */
export type JsonShape =
  | { readonly kind: 'nothing' | 'flag' | 'integer' | 'number' | 'text' | 'json' }
  | { readonly kind: 'list'; readonly element: JsonShape }
  | { readonly kind: 'object'; readonly fields: JsonFields };

export type JsonFields = ReadonlyMap<string, JsonShape>;

/** Objects with more keys are dictionaries, whose keys say something of their own. */
const mostFields = 64;
const deepest = 12;

const nothing: JsonShape = { kind: 'nothing' };
const json: JsonShape = { kind: 'json' };

/**
 * The shape of a value.
 *
 * Example: `{"a": [1, null]}` is an object with the field `a`, a list of integers.
 */
export function shapeOf(value: JsonValue, depth = 0): JsonShape {
  if (value === null) {
    return nothing;
  }
  if (typeof value === 'object') {
    return depth >= deepest ? json : shapeWithin(value, depth + 1);
  }
  if (typeof value === 'number') {
    return { kind: Number.isSafeInteger(value) ? 'integer' : 'number' };
  }
  return { kind: typeof value === 'string' ? 'text' : 'flag' };
}

function shapeWithin(value: readonly JsonValue[] | JsonObject, depth: number): JsonShape {
  if (isList(value)) {
    const element = value.reduce<JsonShape>(
      (common, each) => commonShape(common, shapeOf(each, depth)),
      nothing,
    );
    return { kind: 'list', element };
  }
  const fields = Object.entries(value).map(([name, each]) => [name, shapeOf(each, depth)] as const);
  return objectOf(new Map(fields));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The narrowest shape that holds what either holds. */
export function commonShape(a: JsonShape, b: JsonShape): JsonShape {
  if (a.kind === 'nothing') {
    return b;
  }
  if (b.kind === 'nothing') {
    return a;
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return { kind: 'list', element: commonShape(a.element, b.element) };
  }
  if (a.kind === 'object' && b.kind === 'object') {
    const fields = new Map(a.fields);
    for (const [name, shape] of b.fields) {
      fields.set(name, commonShape(fields.get(name) ?? nothing, shape));
    }
    return objectOf(fields);
  }
  if (a.kind === b.kind) {
    return a;
  }
  return isNumeric(a) && isNumeric(b) ? { kind: 'number' } : json;
}

function isNumeric({ kind }: JsonShape): boolean {
  return kind === 'integer' || kind === 'number';
}

/** A columnar file has no object without fields, nor one with a field without a name. */
function objectOf(fields: JsonFields): JsonShape {
  const isUsual = fields.size > 0 && fields.size <= mostFields && !fields.has('');
  return isUsual ? { kind: 'object', fields } : json;
}
