import { partitionPoint } from '../../base/partitionPoint';

/**
 * Where the tokens of a text end, one entry per token, in order: `ends[i]` is the UTF-16 offset
 * behind the character that holds the last byte of token `i`. Tokens that end inside a character
 * therefore share its end, and the last entry is the length of the text.
 */
export type TokenEnds = Uint32Array;

/** Turns text into tokens of one encoding. Text that looks like a special token is plain text. */
export interface Tokenizer {
  /** Name of the encoding, such as `o200k_base`. */
  readonly encoding: string;
  count(text: string): number;
  ends(text: string): TokenEnds;
}

/** Number of tokens that end at or before a UTF-16 offset. */
export function tokensUpTo(ends: TokenEnds, offset: number): number {
  return partitionPoint(ends.length, (at) => (ends[at] ?? Infinity) <= offset);
}
