/**
 * Walking over the text of valid JSON without building it. On anything else these functions still
 * end, within the text, but what they return means nothing. All positions are UTF-16 units.
 */

const quote = 0x22;
const backslash = 0x5c;

/** The first position at or after `position` that is no white space (nor a byte order mark). */
export function skipSpace(text: string, position: number): number {
  let index = position;
  while (index < text.length && isSpace(text.charCodeAt(index))) {
    index++;
  }
  return index;
}

/** The position of the closing quote of the string whose contents begin at `start`. */
export function closingQuote(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      return index;
    }
    index += code === backslash ? 2 : 1;
  }
  return text.length;
}

/** The end of the value that begins at `start`. */
export function endOfValue(text: string, start: number): number {
  let depth = 0;
  let index = start;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '"') {
      index = closingQuote(text, index + 1);
    } else if (character === '{' || character === '[') {
      depth++;
    } else if (character === '}' || character === ']') {
      depth--;
    } else if (depth === 0) {
      return endOfWord(text, index);
    }
    index++;
    if (depth <= 0) {
      return index;
    }
  }
  return text.length;
}

/** Starts of the values of the object at `start` by key; as in `JSON.parse` the last of a key wins. */
export function membersOf(text: string, start: number): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  let index = skipSpace(text, start + 1);
  while (text.charCodeAt(index) === quote) {
    const end = closingQuote(text, index + 1);
    const key = decode(text.slice(index + 1, end));
    const colon = skipSpace(text, end + 1);
    const value = skipSpace(text, colon + 1);
    members.set(key, value);
    index = afterComma(text, endOfValue(text, value));
  }
  return members;
}

/** Starts of the elements of the array at `start`. */
export function elementsOf(text: string, start: number): readonly number[] {
  const elements: number[] = [];
  let index = skipSpace(text, start + 1);
  while (index < text.length && text[index] !== ']') {
    elements.push(index);
    index = afterComma(text, endOfValue(text, index));
  }
  return elements;
}

/** Units of raw text that one decoded unit takes at `position`: 1, 2 for `\n`, 6 for `\u00e9`. */
export function unitWidth(text: string, position: number): number {
  if (text.charCodeAt(position) !== backslash) {
    return 1;
  }
  return text[position + 1] === 'u' ? 6 : 2;
}

/** The text that the contents of a JSON string stand for. */
export function decode(contents: string): string {
  if (!contents.includes('\\')) {
    return contents;
  }
  let decoded = '';
  for (let index = 0; index < contents.length;) {
    const width = unitWidth(contents, index);
    decoded += decodeUnit(contents.slice(index, index + width));
    index += width;
  }
  return decoded;
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function decodeUnit(unit: string): string {
  if (unit.length === 6) {
    return String.fromCharCode(Number.parseInt(unit.slice(2), 16));
  }
  const last = unit.slice(-1);
  return unit.length === 2 ? (shortEscapes.get(last) ?? last) : unit;
}

/** The start of what follows a comma; the end of the text when no comma follows. */
function afterComma(text: string, position: number): number {
  const comma = skipSpace(text, position);
  return text[comma] === ',' ? skipSpace(text, comma + 1) : text.length;
}

function endOfWord(text: string, start: number): number {
  let index = start;
  while (index < text.length && !isSpace(text.charCodeAt(index)) && !isMark(text.charAt(index))) {
    index++;
  }
  // A mark where a value should be is no JSON; it is stepped over so that every walk ends.
  return Math.max(index, start + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}

function isMark(character: string): boolean {
  return ',:]}'.includes(character);
}
