/**
 * The places of a text in other texts, as an expression for `exec`. What is sought stands there
 * character by character. Where case does not matter, two characters are the same if Unicode's
 * simple case folding makes them so: É is é, the Kelvin sign is k, ſ is s, ẞ is ß, and Σ, σ and ς
 * are one; but ß is not ss, and the dotted İ and the dotless ı are each only themselves. Nothing is
 * normalised: é of one character is not e with a combining accent.
 * Example: `textPattern('a.b', false)` finds `A.B` and not `axb`.
 */
export function textPattern(text: string, caseSensitive: boolean): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), caseSensitive ? 'gu' : 'giu');
}

/** Whether texts hold these words, in any case of letters, for words that are asked for often. */
export function holder(words: string): (text: string) => boolean {
  const pattern = new RegExp(textPattern(words, false).source, 'iu');
  return (text) => pattern.test(text);
}

/**
 * All characters that case folding makes the same as one, itself among them.
 * Example: of `k` they are `k`, `K` and the Kelvin sign.
 */
export function spellingsOf(character: string, caseSensitive: boolean): readonly string[] {
  if (caseSensitive) {
    return [character];
  }
  cased ??= casedCharacters();
  const found = cased.match(textPattern(character, false)) ?? [];
  return [...new Set([character, ...found])];
}

/** All characters that have another case; about 2,800. */
let cased: string | undefined;

/** No character beyond these planes has a case. */
const characters = 0x2_0000;

function casedCharacters(): string {
  const isCased = /[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u;
  const found: string[] = [];
  for (let code = 0; code < characters; code++) {
    const character = String.fromCodePoint(code);
    if (isCased.test(character)) {
      found.push(character);
    }
  }
  return found.join('');
}
