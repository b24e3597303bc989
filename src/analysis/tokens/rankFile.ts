import { ExpectedError } from '../../base/errors';
import { Vocabulary } from './vocabulary';

/** More than the ids of any encoding; a bound on what a damaged file can make us reserve. */
const mostTokens = 1 << 20;

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What stands for no sign of Base64, the padding included. */
const noSextet = 64;

/** Value of each sign of Base64 by its code. */
const sextets = new Uint8Array(0x80).fill(noSextet);
for (let value = 0; value < base64.length; value++) {
  sextets[base64.charCodeAt(value)] = value;
}

const blank = 0x20;

/**
 * Reads the ranks as `tiktoken` ships them (`bpe_ranks` of its encoder files): each line is `!`,
 * the first id on the line, and the tokens of that id and those that follow it, in Base64.
 *
 * @throws ExpectedError when a line is not of that form
 * @example '! 0 IQ== Ig==' gives token 0 the byte 0x21 and token 1 the byte 0x22
 */
export function vocabularyFromRanks(ranks: string): Vocabulary {
  const bytes = new Uint8Array(ranks.length);
  const starts = new GrowingStarts();
  let length = 0;
  for (let lineStart = 0; lineStart < ranks.length;) {
    const found = ranks.indexOf('\n', lineStart);
    const lineEnd = found < 0 ? ranks.length : found;
    const header = /^! (\d{1,7}) /.exec(ranks.slice(lineStart, lineStart + 16));
    if (header === null) {
      throw damaged();
    }
    starts.skipTo(Number(header[1]), length);
    for (let at = lineStart + header[0].length; at < lineEnd; at++) {
      starts.add(length);
      let buffered = 0;
      let bits = 0;
      for (; at < lineEnd && ranks.charCodeAt(at) !== blank; at++) {
        const sextet = sextets[ranks.charCodeAt(at)] ?? noSextet;
        if (sextet < noSextet) {
          buffered = ((buffered << 6) | sextet) & 0x3fff;
          bits += 6;
          if (bits >= 8) {
            bits -= 8;
            bytes[length++] = buffered >> bits;
          }
        }
      }
    }
    lineStart = lineEnd + 1;
  }
  return new Vocabulary(bytes.slice(0, length), starts.finish(length));
}

/** Where the bytes of each id start, in order of the ids. */
class GrowingStarts {
  private starts = new Uint32Array(1 << 18);
  private count = 0;

  /** The ids up to this one are not in use: they have no bytes. */
  skipTo(id: number, at: number): void {
    if (id < this.count || id > mostTokens) {
      throw damaged();
    }
    while (this.count < id) {
      this.add(at);
    }
  }

  add(at: number): void {
    if (this.count + 1 >= this.starts.length) {
      const larger = new Uint32Array(this.starts.length * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.count++] = at;
  }

  finish(total: number): Uint32Array {
    this.starts[this.count] = total;
    return this.starts.slice(0, this.count + 1);
  }
}

function damaged(): ExpectedError {
  return new ExpectedError('The file of ranks is damaged; please install the extension again.');
}
