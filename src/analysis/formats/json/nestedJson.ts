import type { JsonPath, JsonValue, SourceText } from '../../model';
import { Field } from '../record/fields';
import { concat, emptyText, slice } from '../text/sourceText';
import { decode, unitWidth } from './jsonText';
import { RawLocator } from './sourceMap';

/**
 * The value that is written as JSON inside the string that stands at a place, as telemetry does
 * with messages. Its texts lead back to the outer string; what is escaped in the inner JSON has no
 * source, since it is no stretch of the outer text. `undefined` where the string is not JSON.
 * Example: in `{"a":"{\"b\":\"x\"}"}` the text at `b` is unit 6 of the string at `a`.
 */
export function nestedJson(field: Field): Field | undefined {
  const outer = field.text;
  if (outer === undefined || !/^\s*[[{]/.test(outer.text)) {
    return undefined;
  }
  let value: JsonValue;
  try {
    value = JSON.parse(outer.text) as JsonValue;
  } catch {
    return undefined;
  }
  const locator = new RawLocator(outer.text);
  return Field.apart(value, (path, text) => textIn(outer, locator, path, text));
}

function textIn(outer: SourceText, locator: RawLocator, path: JsonPath, text: string): SourceText {
  const span = locator.locateString(path);
  if (span === undefined) {
    return text === '' ? emptyText : { text, pieces: [] };
  }
  const parts: SourceText[] = [];
  let plain: number = span.start;
  let position: number = span.start;
  while (position < span.end) {
    const width = unitWidth(outer.text, position);
    if (width > 1) {
      parts.push(slice(outer, plain, position));
      const escape = outer.text.slice(position, position + width);
      parts.push({ text: decode(escape), pieces: [] });
      plain = position + width;
    }
    position += width;
  }
  parts.push(slice(outer, plain, span.end));
  return concat(parts);
}
