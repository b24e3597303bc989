/**
 * The words of JSON: strings, numbers and literals. Each function says where one ends, or what is
 * wrong with it. Positions are UTF-16 units.
 */
export type TokenEnd =
  | { readonly kind: 'end'; readonly position: number }
  /** The text ends before the token does. */
  | { readonly kind: 'truncated'; readonly what: string }
  | { readonly kind: 'wrong'; readonly reason: string; readonly position: number }
  /** No token begins here. */
  | { readonly kind: 'none' };

const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const cutEscape = /\\(?:u[\da-fA-F]{0,3})?$/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const cutNumber =
  /-(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?)?)?$|\d+(?:\.|(?:\.\d+)?[eE][+-]?)$/y;
const word = /-?[A-Za-z]+/y;
const literals = ['true', 'false', 'null'] as const;
const foreign: ReadonlySet<string> = new Set([
  ...['NaN', 'Infinity', '-Infinity', 'undefined', 'None', 'True', 'False'],
]);

/** @param start position behind the opening quote */
export function endOfString(text: string, start: number): TokenEnd {
  let position = start;
  for (;;) {
    position = endOfPlain(text, position);
    const character = text[position];
    if (character === undefined) {
      return { kind: 'truncated', what: 'a string' };
    }
    if (character === '"') {
      return { kind: 'end', position: position + 1 };
    }
    if (character !== '\\') {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const reason = `Control character U+${code} inside a string, not escaped`;
      return { kind: 'wrong', reason, position };
    }
    const found = match(escape, text, position);
    if (found === undefined) {
      return match(cutEscape, text, position) === undefined
        ? { kind: 'wrong', reason: `Invalid escape ${sight(text, position, 6)}`, position }
        : { kind: 'truncated', what: 'a string' };
    }
    position += found.length;
  }
}

/** A number, `true`, `false` or `null`. */
export function endOfAtom(text: string, position: number): TokenEnd {
  if (match(cutNumber, text, position) !== undefined) {
    return { kind: 'truncated', what: 'a number' };
  }
  const digits = match(number, text, position);
  if (digits !== undefined) {
    return { kind: 'end', position: position + digits.length };
  }
  const letters = match(word, text, position);
  if (letters === undefined) {
    return { kind: 'none' };
  }
  const end = position + letters.length;
  if (literals.some((literal) => literal === letters)) {
    return { kind: 'end', position: end };
  }
  if (end === text.length && literals.some((literal) => literal.startsWith(letters))) {
    return { kind: 'truncated', what: `the word "${letters}"` };
  }
  return foreign.has(letters)
    ? { kind: 'wrong', reason: `${letters} is not JSON; null or a string is`, position }
    : { kind: 'none' };
}

/** What stands at a position, short enough for a message. */
export function sight(text: string, position: number, length = 40): string {
  const more = text.length > position + length ? '…' : '';
  return `"${text.slice(position, position + length)}${more}"`;
}

function match(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

/** The first position that holds a quote, a backslash or a control character. */
function endOfPlain(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x22 || code === 0x5c || code < 0x20) {
      break;
    }
    index++;
  }
  return index;
}
