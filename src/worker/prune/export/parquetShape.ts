import type { SchemaElement } from 'hyparquet';
import type { JsonObject, JsonValue } from '../../../analysis/model';
import type { JsonShape } from '../../../analysis/prune/jsonShape';
import { scalarElement } from '../../table/export/parquetFile';

/** The elements of a column, each before its own; lists have the three levels of the standard. */
export function elementsOf(name: string, shape: JsonShape): readonly SchemaElement[] {
  switch (shape.kind) {
    case 'list':
      return [
        { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elementsOf('element', shape.element),
      ];
    case 'object':
      return [
        { name, repetition_type: 'OPTIONAL', num_children: shape.fields.size },
        ...[...shape.fields].flatMap(([field, each]) => elementsOf(field, each)),
      ];
    case 'nothing':
      return [scalarElement(name, 'text')];
    case 'flag':
    case 'integer':
    case 'number':
    case 'text':
    case 'json':
      return [scalarElement(name, shape.kind)];
  }
}

/** A value as the writer takes it for a shape that holds it; `undefined` for none. */
export function cellOf(value: JsonValue | undefined, shape: JsonShape): unknown {
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (shape.kind) {
    case 'integer':
      return typeof value === 'number' ? BigInt(value) : undefined;
    case 'list':
      return Array.isArray(value)
        ? (value as readonly JsonValue[]).map((each) => cellOf(each, shape.element) ?? null)
        : undefined;
    case 'object':
      return isObject(value)
        ? Object.fromEntries(
            [...shape.fields].map(([name, each]) => [name, cellOf(value[name], each) ?? null]),
          )
        : undefined;
    case 'json':
    case 'nothing':
    case 'flag':
    case 'number':
    case 'text':
      return value;
  }
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
