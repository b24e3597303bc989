import { combine } from './hash';
import { HashColumn } from './hashColumn';
import { HashSieve } from './hashSieve';
import type { Sentence } from './sentence';
import { tokensRead } from './tokens';

/** Tokens from the front of a span whose place is told. */
const openerTokens = 4;

/** The runs of one to three tokens of a span, each once, and its first tokens by place. */
export class WordRuns {
  readonly grams = new HashColumn(3 * (tokensRead + 2));
  readonly openers = new HashColumn(2 * openerTokens);
  private readonly sieve = new HashSieve(3 * (tokensRead + 2));

  read({ stream, streamLength }: Sentence): void {
    this.readGrams(stream, streamLength);
    this.readOpeners(stream, streamLength);
  }

  /** Runs of two and three tokens take in the marks of start and end. */
  private readGrams(stream: Int32Array, length: number): void {
    this.grams.clear();
    this.sieve.clear();
    for (let at = 0; at < length; at += 1) {
      const first = stream[at] ?? 0;
      if (at > 0 && at < length - 1) {
        this.addGram(combine(1, first));
      }
      if (at + 1 < length) {
        const two = combine(combine(2, first), stream[at + 1] ?? 0);
        this.addGram(two);
        if (at + 2 < length) {
          this.addGram(combine(combine(3, two), stream[at + 2] ?? 0));
        }
      }
    }
  }

  private addGram(hash: number): void {
    if (this.sieve.isNew(hash)) {
      this.grams.push(hash);
    }
  }

  private readOpeners(stream: Int32Array, length: number): void {
    const { openers } = this;
    openers.clear();
    let front = 7;
    for (let at = 1; at < Math.min(length, openerTokens + 1); at += 1) {
      front = combine(front, stream[at] ?? 0);
      openers.push(front);
      openers.push(combine(8, stream[at] ?? 0));
    }
  }
}
