/** Reading nested text: brackets are matched here, once, for extraction and for comparison. */

const openers = '([{';
const closers = ')]}';

/**
 * Index of the brace that closes the one at `open`, or -1 when the text ends before. Braces with
 * a backslash, such as in `\{1, 2\}`, do not count. Example: `closingBrace('{a{b}}', 0)` is 5.
 */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') {
      at++;
    } else if (character === '{') {
      depth++;
    } else if (character === '}') {
      depth--;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

/** A stretch of text at bracket depth 0 where a separator stands. */
export interface Separator {
  readonly start: number;
  readonly end: number;
}

/**
 * The separators at bracket depth 0, from left to right. `lengthAt` says how long the separator
 * at an index is, 0 for none. All bracket kinds count alike, so `[0, 1)` is one unit.
 */
export function topLevelSeparators(
  text: string,
  lengthAt: (text: string, at: number) => number,
): Separator[] {
  const found: Separator[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (openers.includes(character)) {
      depth++;
    } else if (closers.includes(character)) {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0) {
      const length = lengthAt(text, at);
      if (length > 0) {
        found.push({ start: at, end: at + length });
        at += length - 1;
      }
    }
  }
  return found;
}

/** The trimmed pieces between the separators at depth 0. */
export function splitTopLevel(
  text: string,
  lengthAt: (text: string, at: number) => number,
): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of topLevelSeparators(text, lengthAt)) {
    parts.push(text.slice(from, start).trim());
    from = end;
  }
  parts.push(text.slice(from).trim());
  return parts;
}

/** True when one bracket opens at the first character and closes only at the last. */
export function isEnclosed(text: string): boolean {
  if (text.length < 2 || !openers.includes(text.charAt(0))) {
    return false;
  }
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (openers.includes(text.charAt(at))) {
      depth++;
    } else if (closers.includes(text.charAt(at))) {
      depth--;
      if (depth === 0) {
        return at === text.length - 1;
      }
    }
  }
  return false;
}
