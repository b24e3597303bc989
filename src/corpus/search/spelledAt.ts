import type { AnchorCharacter } from './anchor';

const backslash = 0x5c;
const letterU = 0x75;
const digits = 4;

/**
 * Whether bytes from a place on spell the characters, each as itself or as an escape, in any mixture;
 * JSON inside JSON doubles the backslashes of an escape.
 */
export function spelledAt(
  bytes: Uint8Array,
  from: number,
  to: number,
  characters: readonly AnchorCharacter[],
  first = 0,
): boolean {
  let at = from;
  for (let index = first; index < characters.length; index++) {
    const character = characters[index];
    const end = character === undefined ? -1 : endOf(bytes, at, to, character);
    if (end === -1) {
      return false;
    }
    at = end;
  }
  return true;
}

/** Whether a character written as itself stands right before a place. */
export function rawBefore(bytes: Uint8Array, place: number, character: AnchorCharacter): boolean {
  return character.raw.some((spelling) =>
    startsAt(bytes, place - spelling.length, place, spelling),
  );
}

/** The UTF-16 unit that the escape at a backslash names; -1 where there is none. */
export function unitAt(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at + 1] !== letterU || at + 2 + digits > to) {
    return -1;
  }
  let unit = 0;
  for (let digit = at + 2; digit < at + 2 + digits; digit++) {
    const value = hexDigit(bytes[digit] ?? 0);
    if (value === -1) {
      return -1;
    }
    unit = (unit << 4) | value;
  }
  return unit;
}

/** Where a character ends that stands at a place in one of its spellings; -1 for another one. */
function endOf(bytes: Uint8Array, at: number, to: number, character: AnchorCharacter): number {
  if (bytes[at] === backslash) {
    for (const units of character.units) {
      const end = escapesEnd(bytes, at, to, units);
      if (end !== -1) {
        return end;
      }
    }
    return -1;
  }
  for (const spelling of character.raw) {
    if (startsAt(bytes, at, to, spelling)) {
      return at + spelling.length;
    }
  }
  return -1;
}

function escapesEnd(bytes: Uint8Array, from: number, to: number, units: readonly number[]): number {
  let at = from;
  for (const unit of units) {
    while (bytes[at] === backslash && bytes[at + 1] === backslash && at < to) {
      at++;
    }
    if (bytes[at] !== backslash || unitAt(bytes, at, to) !== unit) {
      return -1;
    }
    at += 2 + digits;
  }
  return at;
}

function startsAt(bytes: Uint8Array, at: number, to: number, spelling: Uint8Array): boolean {
  if (at < 0 || at + spelling.length > to) {
    return false;
  }
  for (let index = 0; index < spelling.length; index++) {
    if (bytes[at + index] !== spelling[index]) {
      return false;
    }
  }
  return true;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) {
    return byte - 0x30;
  }
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
