/**
 * Texts of a file can hold characters that act on what shows them: terminal escapes, marks that turn
 * the reading direction round, invisible letters. Shown inert they are seen and do nothing.
 */

/** Control characters, lone surrogates, and what is invisible or turns the direction round. */
const acting =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * The text with every acting character replaced by a visible name: `␛` for ESC and its like,
 * `‹U+202E›` for the rest. Line breaks and tabs stay. Lone surrogates become U+FFFD.
 *
 * Example: `inertText('a\u001b[31mb')` is `a␛[31mb`.
 */
export function inertText(text: string): string {
  return text.replace(acting, nameOf);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t') {
    return character;
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return '\ufffd';
  }
  if (code < 0x20) {
    return String.fromCodePoint(0x2400 + code);
  }
  return code === 0x7f ? '\u2421' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/**
 * The text on one line and no longer than `limit` characters, the last of them `…` where something
 * was left out. White space is collapsed to single spaces.
 */
export function oneLine(text: string, limit: number): string {
  // Cut before collapsing, so that the work stays bounded however long the text is.
  const head = text
    .slice(0, limit * 4)
    .trim()
    .replace(/\s+/g, ' ');
  const whole = text.length <= limit * 4 && head.length <= limit;
  return whole ? head : `${head.slice(0, limit - 1).trimEnd()}…`;
}

/** The first `limit` characters, with a note of how many more there are. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : `${text.slice(0, limit)}… (${(text.length - limit).toLocaleString('en-US')} more characters)`;
}
