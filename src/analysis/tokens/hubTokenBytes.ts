import { utf8Length } from './utf8Length';

/** How byte-fallback vocabularies write one byte. */
const byteToken = /^<0x[0-9A-F]{2}>$/;

/** How tokens write what they stand for. */
export interface TokenWriting {
  /** Each sign stands for one byte, as in GPT-2 and most models since. */
  readonly isByteLevel: boolean;
  /** Tokens outside of the model's vocabulary proper, which stand for themselves. */
  readonly added: ReadonlySet<string>;
}

/**
 * Number of bytes of text that a token of a `tokenizer.json` stands for.
 *
 * @example byte-level, 'Ġthe' stands for 4; not byte-level, '▁the' stands for 4 and '<0xE4>' for 1
 */
export function bytesOfToken(token: string, { isByteLevel, added }: TokenWriting): number {
  if (added.has(token)) {
    return utf8Length(token);
  }
  if (isByteLevel) {
    return token.length;
  }
  return byteToken.test(token) ? 1 : utf8Length(token.replaceAll('▁', ' '));
}

/** Whether a tokenizer writes a blank in front of the text, as the sign of its first token. */
export function startsWithBlank(token: string | undefined): boolean {
  return token !== undefined && /^[Ġ▁]/u.test(token);
}
