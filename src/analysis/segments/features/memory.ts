/**
 * What a thought has said up to a sentence: the numbers and results that have occurred, and the word
 * pairs. With it, a restated result or a repeated calculation can be told from a new one.
 */
export class ThoughtMemory {
  private readonly numbers = new Set<number>();
  private readonly results = new Set<number>();
  private readonly pairs = new Map<number, number>();
  private readonly sentences = new Set<number>();
  private lastResult = 0;

  knowsNumber(hash: number): boolean {
    return this.numbers.has(hash);
  }

  knowsResult(hash: number): boolean {
    return this.results.has(hash);
  }

  isLastResult(hash: number): boolean {
    return this.lastResult === hash;
  }

  knowsSentence(hash: number): boolean {
    return this.sentences.has(hash);
  }

  /** The sentence in which a pair of tokens occurred first; `undefined` for a new pair. */
  firstOfPair(hash: number): number | undefined {
    return this.pairs.get(hash);
  }

  addNumber(hash: number): void {
    this.numbers.add(hash);
  }

  addResult(hash: number): void {
    this.results.add(hash);
    this.lastResult = hash;
  }

  addPair(hash: number, sentence: number): void {
    if (this.pairs.size < pairsKept && !this.pairs.has(hash)) {
      this.pairs.set(hash, sentence);
    }
  }

  addSentence(hash: number): void {
    this.sentences.add(hash);
  }
}

/** Bounds the memory of very long thoughts; pairs that come later count as new. */
const pairsKept = 400_000;
