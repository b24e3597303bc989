import type { JsonObject } from '../model';
import type { Format } from './format';
import { formats } from './formatList';

/** The format of a record: the first of the list that recognises it. */
export function formatOf(record: JsonObject): Format | undefined {
  return formats.find((each) => each.recognise(record));
}
