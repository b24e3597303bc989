import type { TokenEnds } from './tokenizer';
import { utf8LengthOfPoint } from './utf8Length';

/**
 * Where tokens end in a text, from the bytes each of them ends behind: tokens and characters are
 * walked side by side, and an end inside a character moves to the end of the character.
 *
 * @param lastBytes per token, in order, the bytes of the text up to its end; fractions are allowed
 * @example endsFromBytes([1, 2, 3], 'aé') is [1, 2, 2]
 */
export function endsFromBytes(lastBytes: Float64Array, text: string): TokenEnds {
  const ends = new Uint32Array(lastBytes.length);
  let unit = 0;
  let bytes = 0;
  for (const [index, lastByte] of lastBytes.entries()) {
    while (bytes < lastByte && unit < text.length) {
      const point = text.codePointAt(unit) ?? 0;
      bytes += utf8LengthOfPoint(point);
      unit += point > 0xffff ? 2 : 1;
    }
    ends[index] = unit;
  }
  return ends;
}
