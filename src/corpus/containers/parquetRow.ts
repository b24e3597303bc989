/** A row of a Parquet file as JSON text, in the order of its columns. */
export function rowText(columns: readonly string[], cells: readonly unknown[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, unfolded(cells[at])])));
}

/** A column of text may hold JSON: messages and the like become values again, plain text stays. */
function unfolded(value: unknown): unknown {
  return typeof value === 'string' ? (structureIn(value) ?? value) : jsonValue(value);
}

/** What JSON has no word for: large integers, times and bytes. */
function jsonValue(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString();
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  }
  if (ArrayBuffer.isView(value)) {
    return Array.from(value as unknown as ArrayLike<unknown>, jsonValue);
  }
  if (Array.isArray(value)) {
    return value.map(jsonValue);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, jsonValue(each)]));
  }
  return value;
}

/** An object, or a list of objects; a text such as `[1, 2]` may be an answer and stays a text. */
function structureIn(text: string): object | undefined {
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[') {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    const isList = Array.isArray(value) && value.length > 0;
    return isList && !value.every(isObject)
      ? undefined
      : isList || isObject(value)
        ? value
        : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
