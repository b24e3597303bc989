import type { TokenEnds } from '../tokens/tokenizer';

/**
 * Numbers for the tokens of texts that are compared, equal for equal tokens: only the ends of tokens
 * are known, not the ids of their encoding. Tokens that end inside one character count as one text
 * and several empty ones; two texts that part inside a character part at its first token.
 */
export class TokenSequences {
  private readonly numbers = new Map<string, number>();

  /** One number for each token of the text. */
  of(text: string, ends: TokenEnds): Uint32Array {
    const sequence = new Uint32Array(ends.length);
    let start = 0;
    ends.forEach((end, index) => {
      sequence[index] = this.numberOf(text.slice(start, end));
      start = end;
    });
    return sequence;
  }

  private numberOf(token: string): number {
    const known = this.numbers.get(token);
    if (known !== undefined) {
      return known;
    }
    const number = this.numbers.size;
    this.numbers.set(token, number);
    return number;
  }
}
