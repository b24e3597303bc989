import { spellingsOf } from '../../analysis/table/textPattern';
import type { BytePair } from './scanKernel';

/** One character of an anchor, in every way in which a file may write it. */
export interface AnchorCharacter {
  /** Its bytes in UTF-8, for each case. */
  readonly raw: readonly Uint8Array[];
  /** Its UTF-16 units, as `\uXXXX` escapes name them, for each case. */
  readonly units: readonly (readonly number[])[];
}

/**
 * The part of a needle that a record has to hold for the needle to be in one of its texts: the
 * longest run of characters that JSON writes as themselves, however often it is nested. Quotation
 * marks, backslashes, slashes and control characters are in no anchor.
 */
export interface Anchor {
  readonly characters: readonly AnchorCharacter[];
  /** Two bytes of the usual spelling that are rare, and where they stand in it. */
  readonly pair: BytePair;
  /** Bytes from the start of the anchor to the first byte of the pair. */
  readonly pairAt: number;
  /** Spellings of other lengths than the usual one, with the character that they spell. */
  readonly unusual: readonly { readonly bytes: Uint8Array; readonly character: number }[];
}

/** A longer run narrows nothing more. */
const longestRun = 48;
/** Bytes that are read as no character come out as this. */
const replacement = 0xfffd;

/** `undefined` where no part of a needle can be sought by bytes. */
export function anchorOf(needle: string, caseSensitive: boolean): Anchor | undefined {
  const run = longestRunOf(needle);
  const characters = run.map((character) => spelled(character, caseSensitive));
  const places = run.flatMap((character, at) => placesOf(character, characters[at]));
  const [rarest, second = rarest] = [...places.keys()]
    .filter((at) => (places[at] ?? []).length <= 2)
    .sort((a, b) => frequencyAt(places[a]) - frequencyAt(places[b]));
  if (rarest === undefined || second === undefined) {
    return undefined;
  }
  const [low, high] = rarest < second ? [rarest, second] : [second, rarest];
  return {
    characters,
    pair: { first: eitherOf(places[low]), second: eitherOf(places[high]), gap: high - low },
    pairAt: low,
    unusual: characters.flatMap(({ raw }, character) => {
      const usual = usualLength(run[character] ?? '', raw);
      return raw.filter(({ length }) => length !== usual).map((bytes) => ({ bytes, character }));
    }),
  };
}

function longestRunOf(needle: string): readonly string[] {
  let longest: readonly string[] = [];
  let run: string[] = [];
  const sizeOf = (each: readonly string[]): number => Buffer.byteLength(each.join(''));
  for (const character of needle) {
    run = standsForItself(character) ? [...run, character].slice(-longestRun) : [];
    longest = sizeOf(run) > sizeOf(longest) ? run : longest;
  }
  return longest;
}

function standsForItself(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isSurrogate = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return code >= 0x20 && code !== 0x7f && !'"\\/'.includes(character) && !isSurrogate
    ? code !== replacement
    : false;
}

function spelled(character: string, caseSensitive: boolean): AnchorCharacter {
  const spellings = spellingsOf(character, caseSensitive);
  return {
    raw: spellings.map((spelling) => Buffer.from(spelling)),
    units: spellings.map((spelling) => spelling.split('').map((unit) => unit.charCodeAt(0))),
  };
}

/** The bytes that may stand at each place of a character's usual spellings. */
function placesOf(
  character: string,
  spelling: AnchorCharacter | undefined,
): readonly (readonly number[])[] {
  const raw = spelling?.raw ?? [];
  const length = usualLength(character, raw);
  const usual = raw.filter((bytes) => bytes.length === length);
  return Array.from({ length }, (_, at) => [...new Set(usual.map((bytes) => bytes[at] ?? 0))]);
}

/** Small letters are the most. */
function usualLength(character: string, raw: readonly Uint8Array[]): number {
  const length = Buffer.byteLength(character.toLowerCase());
  return raw.some((bytes) => bytes.length === length) ? length : Buffer.byteLength(character);
}

function eitherOf(bytes: readonly number[] = []): readonly [number, number] {
  const [one = 0, other = one] = bytes;
  return [one, other];
}

/** The bytes of English prose with markup, the most frequent first. */
const byFrequency = " etaoinsrhldcumfpgywbv,.k0-1x'2:=()3q5j4z6{}789_*+$;<>?[]^|!%&#@~`";
const upperCase = 90;
const rare = 100;
/** Scripts other than Latin share their first bytes and differ in the last. */
const leading = 60;
const continuing = 70;

function frequencyAt(bytes: readonly number[] = []): number {
  return bytes.reduce((sum, byte) => sum + 1 / (1 + rankOf(byte)), 0);
}

function rankOf(byte: number): number {
  if (byte >= 0x80) {
    return byte >= 0xc0 ? leading : continuing;
  }
  const rank = byFrequency.indexOf(String.fromCharCode(byte));
  return rank >= 0 ? rank : byte >= 0x41 && byte <= 0x5a ? upperCase : rare;
}
