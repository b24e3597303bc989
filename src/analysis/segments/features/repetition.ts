import { combine, hashOf } from './hash';
import { HashIndex } from './hashIndex';
import type { Sentence } from './sentence';
import { bin, type Shapes } from './shapes';

const names = {
  seen: hashOf('share of pairs seen'),
  justSeen: hashOf('share of pairs of the sentence before'),
  seenEarly: hashOf('share of pairs of the start'),
  repeated: hashOf('sentence said before'),
};
const edges = {
  seen: [0.05, 0.2, 0.4, 0.6, 0.8, 0.99],
  justSeen: [0.05, 0.3, 0.6],
  seenEarly: [0.05, 0.2, 0.4, 0.7],
};

/** Bounds the memory of very long thoughts; pairs that come later count as new. */
const pairsKept = 400_000;
/** Sentences that count as the start of a thought. */
const startLength = 5;

/** Tells what a thought says again: remembers its pairs of tokens and its whole sentences. */
export class RepetitionReader {
  /** The sentence in which a pair of tokens occurred first. */
  private readonly pairs = new HashIndex(512);
  private readonly sentences = new HashIndex();

  /** Forgets the thought before. */
  begin(): void {
    this.pairs.clear();
    this.sentences.clear();
  }

  read({ tokens: { hashes, count } }: Sentence, index: number, shapes: Shapes): void {
    let seen = 0;
    let justSeen = 0;
    let early = 0;
    let whole = 0;
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] ?? 0;
      whole = combine(whole, hash);
      const first = at === 0 ? index : this.firstOf(combine(hashes[at - 1] ?? 0, hash), index);
      if (first < index) {
        seen += 1;
        justSeen += first === index - 1 ? 1 : 0;
        early += first < startLength ? 1 : 0;
      }
    }
    const pairs = count - 1;
    if (pairs > 0) {
      shapes.add(names.seen, bin(seen / pairs, edges.seen));
      shapes.add(names.justSeen, bin(justSeen / pairs, edges.justSeen));
      shapes.add(names.seenEarly, bin(early / pairs, edges.seenEarly));
    }
    shapes.flag(names.repeated, this.sentences.getOrAdd(whole, index) < index);
  }

  /** The sentence that had a pair first, which is `index` for a pair that is new. */
  private firstOf(pair: number, index: number): number {
    if (this.pairs.size < pairsKept) {
      return this.pairs.getOrAdd(pair, index);
    }
    const first = this.pairs.get(pair);
    return first < 0 ? index : first;
  }
}
