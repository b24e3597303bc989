/**
 * Hashes that name features. Weights are kept under the hash of a feature's name alone, so a model
 * holds no words of the texts that it was trained on. All hashes are signed 32-bit integers.
 */

export const hashStart = 0x811c9dc5 | 0;

/** FNV-1a over one UTF-16 unit. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV-1a of a text. */
export function hashOf(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at += 1) {
    hash = addUnit(hash, text.charCodeAt(at));
  }
  return hash;
}

/** A hash of two hashes in their order (the finaliser of MurmurHash3 over a simple combination). */
export function combine(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ second;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
