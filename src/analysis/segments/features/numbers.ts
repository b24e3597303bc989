import { combine, hashOf } from './hash';
import { HashIndex } from './hashIndex';
import type { Sentence } from './sentence';
import { bin, type Shapes } from './shapes';
import { equalsSign, tokenHash, tokenKinds, TokenScanner } from './tokens';

const names = {
  numbers: hashOf('numbers'),
  openerResult: hashOf('opener and result'),
  fresh: hashOf('share of new numbers'),
  knownResult: hashOf('ends in a known result'),
  lastResult: hashOf('ends in the last result'),
  knownLast: hashOf('ends in a known number'),
  equation: hashOf('equation of known numbers'),
  hasFinal: hashOf('has the final value'),
  afterFinal: hashOf('after the final value'),
  openerAfter: hashOf('opener and final value'),
  firstFinal: hashOf('first to have the final value'),
  sinceFinal: hashOf('distance to the final value'),
};
const edges = {
  numbers: [0, 1, 2, 4, 8],
  fresh: [0, 0.34, 0.67, 0.99],
  sinceFinal: [0, 1, 3, 8, 20, 50],
};
const concludingWords = HashIndex.of(
  ['so', 'thus', 'therefore', 'hence', 'total', '所', '因', '故'].map(tokenHash),
);
/** Different numbers of a thought that there is room for at first. */
const numbersExpected = 64;
/** Spans at the end of a thought among which the final value is looked for. */
const spansOfAnswer = 3;

/**
 * Tells restated results and known numbers from new ones: remembers the numbers and the results of
 * the thought it has begun, and knows the last number of all, which mostly is the answer.
 */
export class NumberReader {
  private readonly known = new HashIndex(numbersExpected);
  private readonly results = new HashIndex(numbersExpected);
  private lastResult = 0;
  private finalSeen = -1;
  private finalValue = 0;
  private readonly tail = new TokenScanner();

  // Of the span that was read last.
  private count = 0;
  private fresh = 0;
  private last = 0;
  private hasFinal = false;
  private hasEquals = false;

  /** Forgets the thought before; `spans` are those of the next. */
  begin(spans: readonly string[]): void {
    this.known.clear();
    this.results.clear();
    this.lastResult = 0;
    this.finalSeen = -1;
    this.finalValue = lastNumberOf(spans.slice(-spansOfAnswer), this.tail);
  }

  read({ tokens, opener }: Sentence, index: number, shapes: Shapes): void {
    this.look(tokens);
    const { count, last } = this;
    const isKnown = this.results.has(last);
    shapes.add(names.numbers, bin(count, edges.numbers));
    shapes.add(names.openerResult, combine(opener, count === 0 ? 0 : isKnown ? 1 : 2));
    if (count > 0) {
      this.addNumbers(isKnown, shapes);
    }
    this.addFinalValue(index, opener, shapes);
    this.remember(tokens);
  }

  private look(tokens: TokenScanner): void {
    this.count = 0;
    this.fresh = 0;
    this.last = 0;
    this.hasFinal = false;
    this.hasEquals = false;
    for (let at = 0; at < tokens.count; at += 1) {
      const hash = tokens.hashes[at] ?? 0;
      if (tokens.kinds[at] === tokenKinds.number) {
        this.count += 1;
        this.fresh += this.known.has(hash) ? 0 : 1;
        this.last = hash;
        this.hasFinal ||= hash === this.finalValue;
      }
      this.hasEquals ||= hash === equalsSign;
    }
  }

  private addNumbers(isKnown: boolean, shapes: Shapes): void {
    const { count, fresh, last } = this;
    shapes.add(names.fresh, bin(fresh / count, edges.fresh));
    shapes.add(names.knownResult, isKnown ? 1 : 0);
    shapes.add(names.lastResult, this.lastResult === last ? 1 : 0);
    shapes.add(names.knownLast, this.known.has(last) ? 1 : 0);
    if (this.hasEquals) {
      shapes.add(names.equation, (fresh > 0 ? 1 : 0) + (isKnown ? 2 : 0));
    }
  }

  /** Where the sentence stands to the first one that has the value of the final answer. */
  private addFinalValue(index: number, opener: number, shapes: Shapes): void {
    const after = this.finalSeen >= 0;
    shapes.add(names.hasFinal, this.hasFinal ? 1 : 0);
    shapes.add(names.afterFinal, after ? 1 : 0);
    shapes.add(names.openerAfter, combine(opener, after ? 1 : 0));
    if (this.hasFinal && !after) {
      shapes.add(names.firstFinal, 1);
      this.finalSeen = index;
    }
    if (this.finalSeen >= 0) {
      shapes.add(names.sinceFinal, bin(index - this.finalSeen, edges.sinceFinal));
    }
  }

  private remember(tokens: TokenScanner): void {
    if (this.count === 0) {
      return;
    }
    for (let at = 0; at < tokens.count; at += 1) {
      if (tokens.kinds[at] === tokenKinds.number) {
        this.known.add(tokens.hashes[at] ?? 0, 0);
      }
    }
    if (this.hasEquals || concludingWords.has(tokens.hashes[0] ?? 0)) {
      this.results.add(this.last, 0);
      this.lastResult = this.last;
    }
  }
}

function lastNumberOf(spans: readonly string[], tokens: TokenScanner): number {
  let value = 0;
  for (const span of spans) {
    tokens.scan(span);
    for (let at = 0; at < tokens.count; at += 1) {
      value = tokens.kinds[at] === tokenKinds.number ? (tokens.hashes[at] ?? 0) : value;
    }
  }
  return value;
}
