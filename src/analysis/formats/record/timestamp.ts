import type { Field } from './fields';

/** Seconds since 1970 above this are taken as milliseconds: it is the year 5138. */
const lastSecond = 1e11;

/** The largest time that ECMAScript dates can hold, in milliseconds. */
const lastMillisecond = 8.64e15;

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;

/**
 * A recorded time as ISO 8601: seconds or milliseconds since 1970, or a text that is ISO already.
 * Example: 1764660903 is `2025-12-02T07:35:03.000Z`.
 */
export function timestampOf(field: Field): string | undefined {
  const { string, number } = field;
  if (string !== undefined) {
    return isoDate.test(string) ? string : undefined;
  }
  if (number === undefined || number <= 0) {
    return undefined;
  }
  const milliseconds = number < lastSecond ? number * 1000 : number;
  return milliseconds <= lastMillisecond ? new Date(milliseconds).toISOString() : undefined;
}
