/**
 * What makes two trajectories siblings. A key says what it was made from, so that an identifier
 * can never equal a hash: `problem_id=17`, `text:1f3a…`, `record:99e0…`.
 */

/** The key of a problem that the producer numbered or named itself. */
export function keyOfId(field: string, id: string): string {
  return `${field}=${id}`;
}

/**
 * The key of a problem known by its text. White space is compared loosely: runs count as one
 * space and the ends do not count, since producers differ there for the same question.
 */
export function keyOfText(text: string): string {
  return `text:${hash64(text.trim().replace(/\s+/g, ' '))}`;
}

/** The key of a record that says nothing about its problem: it is a sibling of nothing else. */
export function keyOfRecord(raw: string): string {
  return `record:${hash64(raw)}`;
}

/**
 * A 64-bit string hash as 16 hexadecimal digits: two 32-bit multiply-and-xor streams over the
 * UTF-16 units, mixed into each other at the end (cyrb53 by bryc, public domain, with all of its
 * bits kept). Not for security; two of a million problems meet with a chance of about 3e-8.
 */
export function hash64(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  const mixedFirst = mix(first, second);
  return hex(mix(second, mixedFirst)) + hex(mixedFirst);
}

function mix(own: number, other: number): number {
  return Math.imul(own ^ (own >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
