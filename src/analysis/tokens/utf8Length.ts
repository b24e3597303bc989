/** Number of bytes of a character in UTF-8; a lone surrogate is encoded as U+FFFD, in three. */
export function utf8LengthOfPoint(point: number): 1 | 2 | 3 | 4 {
  if (point < 0x80) {
    return 1;
  }
  if (point < 0x800) {
    return 2;
  }
  return point > 0xffff ? 4 : 3;
}

/**
 * Number of bytes of a text in UTF-8.
 *
 * @example utf8Length('é👍') is 6
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    bytes += utf8LengthOfPoint(point);
    at += point > 0xffff ? 1 : 0;
  }
  return bytes;
}
