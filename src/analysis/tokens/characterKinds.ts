import { characterRuns } from './characterRuns';

/**
 * What the splitting patterns tell apart, one bit each so that kinds combine to sets:
 * `letter | mark` stands for `[\p{L}\p{M}]`.
 */
export const upper = 1; // \p{Lu}\p{Lt}
export const lower = 2; // \p{Ll}
export const caseless = 4; // \p{Lm}\p{Lo}
export const mark = 8; // \p{M}
export const numeric = 16; // \p{N}
export const space = 32; // white space but for the two below; U+0085 is in it, U+FEFF is not
export const newline = 64; // carriage return and line feed
export const other = 128; // all the rest, unassigned characters and lone surrogates included

export const letter = upper | lower | caseless;

const kindsBySign: Readonly<Record<string, number>> = {
  U: upper,
  L: lower,
  C: caseless,
  M: mark,
  N: numeric,
  S: space,
  R: newline,
  O: other,
};

const firstSurrogate = 0xd800;
const firstBehindSurrogates = 0xe000;
const firstAstral = 0x10000;

/** Kind of each character; 0 for surrogates, where the whole character has to be looked at. */
const kinds = new Uint8Array(0x110000);

let prepared = false;

/** Fills the table of kinds on the first call; before it, all characters are of no kind. */
export function prepareCharacterKinds(): void {
  if (prepared) {
    return;
  }
  prepared = true;
  kinds.fill(other);
  let at = 0;
  for (const [, sign = '', digits = ''] of characterRuns.matchAll(/([A-Z])([0-9a-z]*)/g)) {
    const length = digits === '' ? 1 : parseInt(digits, 36);
    if (sign === 'A') {
      const end = at + 2 * length;
      for (; at < end; at += 2) {
        kinds[at] = upper;
        kinds[at + 1] = lower;
      }
    } else {
      kinds.fill(kindsBySign[sign] ?? other, at, at + length);
      at += length;
    }
  }
  kinds.fill(0, firstSurrogate, firstBehindSurrogates);
}

/** Kind of the character at an offset of a text; of a lone surrogate it is `other`. */
export function kindOfCharacterAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] ?? 0;
  if (kind !== 0) {
    return kind;
  }
  const point = text.codePointAt(at) ?? 0;
  return point < firstAstral ? other : (kinds[point] ?? other);
}
