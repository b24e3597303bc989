import { isArray } from '../../../formats/record/fields';
import type { JsonValue } from '../../../model';

/** What is read or printed: a text, or the list of its lines. */
export function textOfLines(value: JsonValue): string {
  if (isArray(value)) {
    return value.map(textOfLines).join('\n');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
