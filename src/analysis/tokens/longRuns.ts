/**
 * Byte-pair merging takes time quadratic in the length of one unbroken piece: 64 K of one letter
 * hold `tiktoken` for seconds. Pieces that long do not occur in prose, so runs beyond this length
 * are cut; only there can a count differ from the uncut one, by about a token per cut. A multiple of
 * three, so that digits keep the groups of three that the newer encodings take them in.
 */
const longestRun = 2049;

/** Kinds of UTF-16 unit, as small numbers. */
const unknown = 0;
const space = 1;
const digit = 2;
const letter = 3;
const other = 4;

const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? unknown;
  if (known !== unknown) {
    return known;
  }
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) {
    return letter;
  }
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) {
    return space;
  }
  if (/\p{N}/u.test(character)) {
    return digit;
  }
  return /[\p{L}\p{M}]/u.test(character) ? letter : other;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Offsets at which a text has to be cut so that no run of letters, of digits, of other signs or of
 * white space exceeds the limit; empty for ordinary text.
 */
export function cutsOfLongRuns(text: string, limit: number = longestRun): readonly number[] {
  const cuts: number[] = [];
  let runStart = 0;
  let runKind = unknown;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind !== runKind) {
      runKind = kind;
      runStart = at;
    } else if (at - runStart >= limit && !isLowSurrogate(unit)) {
      cuts.push(at);
      runStart = at;
    }
  }
  return cuts;
}
