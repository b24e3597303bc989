import { get_encoding, type Tiktoken } from 'tiktoken';
import type { EncodingName } from '../../src/analysis/tokens/encodings';

/** `tiktoken` itself, which our own encoder must agree with to the last id. */
export class TiktokenOracle {
  private readonly tiktoken: Tiktoken;
  private readonly lengths = new Map<number, number>();

  constructor(encoding: EncodingName) {
    this.tiktoken = get_encoding(encoding);
  }

  ids(text: string): Uint32Array {
    return this.tiktoken.encode(text, [], []);
  }

  /** Where tokens of these ids end in the text, from their bytes and those of the characters. */
  ends(text: string, ids: Uint32Array): Uint32Array {
    const endOfByte: number[] = [];
    let unit = 0;
    for (const character of text) {
      unit += character.length;
      for (let byte = Buffer.byteLength(character); byte > 0; byte--) {
        endOfByte.push(unit);
      }
    }
    let bytes = 0;
    return ids.map((id) => {
      bytes += this.lengthOf(id);
      return endOfByte[bytes - 1] ?? -1;
    });
  }

  free(): void {
    this.tiktoken.free();
  }

  private lengthOf(id: number): number {
    let length = this.lengths.get(id);
    if (length === undefined) {
      ({ length } = this.tiktoken.decode_single_token_bytes(id));
      this.lengths.set(id, length);
    }
    return length;
  }
}
