import { cutsOfLongRuns } from './longRuns';
import type { TokenEnds, Tokenizer } from './tokenizer';

/** The part of `tiktoken`'s encoder that is used here. */
export interface BytePairEncoder {
  /** Without special tokens: what looks like one is text. */
  encode(text: string, allowedSpecial: string[], disallowedSpecial: string[]): Uint32Array;
  decode_single_token_bytes(token: number): Uint8Array;
}

/** A `Tokenizer` over `tiktoken`, which gives ids only: offsets follow from the tokens' bytes. */
export class TiktokenTokenizer implements Tokenizer {
  /** Bytes of each token met so far, by id; 0 is not known yet. */
  private byteLengths = new Uint16Array(1 << 16);

  constructor(
    readonly encoding: string,
    private readonly encoder: BytePairEncoder,
  ) {}

  count(text: string): number {
    let count = 0;
    for (const part of partsOf(text)) {
      count += this.encode(part).length;
    }
    return count;
  }

  ends(text: string): TokenEnds {
    const parts = partsOf(text).map((part) => ({ part, ids: this.encode(part) }));
    const ends = new Uint32Array(parts.reduce((sum, { ids }) => sum + ids.length, 0));
    let written = 0;
    let offset = 0;
    for (const { part, ids } of parts) {
      this.writeEnds(part, ids, ends.subarray(written), offset);
      written += ids.length;
      offset += part.length;
    }
    return ends;
  }

  private encode(text: string): Uint32Array {
    return this.encoder.encode(text, [], []);
  }

  /** Walks tokens and characters side by side, counting the bytes of both. */
  private writeEnds(text: string, ids: Uint32Array, ends: Uint32Array, offset: number): void {
    let unit = 0;
    let bytesOfText = 0;
    let bytesOfTokens = 0;
    for (const [index, id] of ids.entries()) {
      bytesOfTokens += this.byteLength(id);
      while (bytesOfText < bytesOfTokens && unit < text.length) {
        const point = text.codePointAt(unit) ?? 0;
        bytesOfText += utf8Length(point);
        unit += point > 0xffff ? 2 : 1;
      }
      ends[index] = offset + unit;
    }
  }

  private byteLength(id: number): number {
    if (id >= this.byteLengths.length) {
      const larger = new Uint16Array(Math.max(id + 1, this.byteLengths.length * 2));
      larger.set(this.byteLengths);
      this.byteLengths = larger;
    }
    const known = this.byteLengths[id] ?? 0;
    if (known > 0) {
      return known;
    }
    const length = this.encoder.decode_single_token_bytes(id).length;
    this.byteLengths[id] = length;
    return length;
  }
}

function partsOf(text: string): string[] {
  const cuts = cutsOfLongRuns(text);
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index]));
}

/** A lone surrogate is encoded as U+FFFD, three bytes like itself. */
function utf8Length(point: number): number {
  if (point < 0x80) {
    return 1;
  }
  if (point < 0x800) {
    return 2;
  }
  return point > 0xffff ? 4 : 3;
}
