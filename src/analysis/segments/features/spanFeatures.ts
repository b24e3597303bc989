import { isDigit, isLower, isWhiteSpace } from '../characters';
import { type CueHit, findCues } from './cueIndex';
import { type FactorId, factors } from '../factors';
import { combine, hashOf } from './hash';
import { ThoughtMemory } from './memory';
import { tokenHash, tokenKinds, tokensRead, TokenScanner } from './tokens';

/** Hashes of the features of one span, in four blocks that are scaled each by its own size. */
export interface SpanFeatures {
  /** Runs of one to three tokens. */
  readonly grams: readonly number[];
  /** The first tokens, by place. */
  readonly openers: readonly number[];
  /** Shape, numbers, repetition and position. */
  readonly shapes: readonly number[];
  readonly cues: readonly CueHit[];
}

const names = {
  number: hashOf('#number'),
  letter: hashOf('#letter'),
  rare: hashOf('#rare'),
  start: hashOf('#start'),
  end: hashOf('#end'),
};
const equalsSign = tokenHash('=');
const questionMarks: ReadonlySet<number> = new Set(['?', '？'].map(tokenHash));
/** Marks of prose; all other marks count as mathematics. */
const proseMarks: ReadonlySet<number> = new Set(
  Array.from('.,;:?!"\'，。；：？！“”‘’、（）()…—*', tokenHash),
);
const boxed = tokenHash('\\boxed');
const concludingWords: ReadonlySet<number> = new Set(
  ['so', 'thus', 'therefore', 'hence', 'total', '所', '因', '故'].map(tokenHash),
);
const ticks: ReadonlySet<number> = new Set(['✓', '✔', '✅'].map(tokenHash));

/** Which of the bins between `edges` a value falls in. */
function bin(value: number, edges: readonly number[]): number {
  let index = 0;
  while (index < edges.length && value > (edges[index] ?? Infinity)) {
    index += 1;
  }
  return index;
}

/**
 * Reads the spans of one thought in order and gives the features of each. Features are names that
 * were hashed; a model knows weights for some of them. Linear in the length of the thought.
 */
export class FeatureReader {
  private readonly tokens = new TokenScanner();
  private readonly memory = new ThoughtMemory();
  private readonly finalValue: number;
  private readonly stream = new Int32Array(tokensRead + 2);
  private streamLength = 0;
  private finalSeen = -1;
  private shapes: number[] = [];

  /**
   * @param spans the spans of one thought, whole and in order
   * @param vocabulary hashes of the words that are told apart; all others are one "rare word"
   */
  constructor(
    private readonly spans: readonly string[],
    private readonly vocabulary: ReadonlySet<number>,
  ) {
    this.finalValue = this.lastNumberOf(spans.slice(-3));
  }

  /** The features of span `index`; to be called for 0, 1, 2 … once each. */
  read(index: number): SpanFeatures {
    const { tokens } = this;
    const text = this.spans[index] ?? '';
    tokens.scan(text);
    this.fillStream();
    this.shapes = [];
    this.readForm(text);
    this.readNumbers(index);
    this.readRepetition(index);
    this.readPlace(index);
    const cues = findCues(tokens);
    this.readLead(cues);
    return { grams: this.grams(), openers: this.openers(), shapes: this.shapes, cues };
  }

  /** The factor and the move that the cues speak for most. */
  private readLead(cues: readonly CueHit[]): void {
    const sums = new Map<FactorId, number>();
    let lead: FactorId = 'unsure';
    for (const { factor, weight } of cues) {
      const sum = (sums.get(factor) ?? 0) + weight;
      sums.set(factor, sum);
      lead = sum > (sums.get(lead) ?? 0) ? factor : lead;
    }
    this.shape(shapeNames.lead, leads.get(lead)?.factor ?? 0);
    this.shape(shapeNames.leadMove, leads.get(lead)?.move ?? 0);
  }

  private lastNumberOf(spans: readonly string[]): number {
    const { tokens } = this;
    let value = 0;
    for (const span of spans) {
      tokens.scan(span);
      for (let at = 0; at < tokens.count; at += 1) {
        value = tokens.kinds[at] === tokenKinds.number ? (tokens.hashes[at] ?? 0) : value;
      }
    }
    return value;
  }

  /** The tokens with numbers, single letters and rare words replaced by their kind. */
  private fillStream(): void {
    const { tokens, stream } = this;
    stream[0] = names.start;
    for (let at = 0; at < tokens.count; at += 1) {
      stream[at + 1] = this.generalised(at);
    }
    stream[tokens.count + 1] = names.end;
    this.streamLength = tokens.count + 2;
  }

  private generalised(at: number): number {
    const hash = this.tokens.hashes[at] ?? 0;
    const kind = this.tokens.kinds[at];
    if (kind === tokenKinds.number) {
      return names.number;
    }
    if (kind === tokenKinds.letter) {
      return names.letter;
    }
    return kind === tokenKinds.mark || this.vocabulary.has(hash) ? hash : names.rare;
  }

  private grams(): readonly number[] {
    const grams = new Set<number>();
    const { stream, streamLength } = this;
    for (let at = 0; at < streamLength; at += 1) {
      const first = stream[at] ?? 0;
      if (at > 0 && at < streamLength - 1) {
        grams.add(combine(1, first));
      }
      if (at + 1 < streamLength) {
        const two = combine(combine(2, first), stream[at + 1] ?? 0);
        grams.add(two);
        if (at + 2 < streamLength) {
          grams.add(combine(combine(3, two), stream[at + 2] ?? 0));
        }
      }
    }
    return [...grams];
  }

  private openers(): readonly number[] {
    const { stream, streamLength } = this;
    const openers: number[] = [];
    let front = 7;
    for (let at = 1; at < Math.min(streamLength, 5); at += 1) {
      front = combine(front, stream[at] ?? 0);
      openers.push(front, combine(8, stream[at] ?? 0));
    }
    return openers;
  }

  private shape(name: number, value: number): void {
    this.shapes.push(combine(name, value));
  }

  private readForm(text: string): void {
    const { tokens } = this;
    const form = this.formOf();
    this.shape(shapeNames.length, bin(tokens.count, [2, 5, 9, 15, 25]));
    this.shape(shapeNames.math, bin(form.mathShare, [0.02, 0.1, 0.25, 0.45, 0.7]));
    this.shape(shapeNames.equals, Math.min(form.equals, 3));
    const opener = this.stream[1] ?? 0;
    this.shape(shapeNames.openerQuestion, combine(opener, form.question ? 1 : 0));
    this.shape(shapeNames.openerMath, combine(opener, bin(form.mathShare, [0.1, 0.4])));
    this.flag(shapeNames.question, form.question);
    this.flag(shapeNames.boxed, form.boxed);
    this.flag(shapeNames.tick, form.tick);
    this.readEdges(text);
  }

  private formOf() {
    const { tokens } = this;
    const form = { mathShare: 0, equals: 0, question: false, boxed: false, tick: false };
    let visible = 0;
    let math = 0;
    for (let at = 0; at < tokens.count; at += 1) {
      const hash = tokens.hashes[at] ?? 0;
      const kind = tokens.kinds[at];
      const length = Math.min(8, (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0));
      visible += length;
      if (kind === tokenKinds.number || kind === tokenKinds.letter) {
        math += length;
      } else if (kind === tokenKinds.command) {
        math += 1;
        form.boxed ||= hash === boxed;
      } else if (kind === tokenKinds.mark) {
        math += proseMarks.has(hash) ? 0 : length;
        form.equals += hash === equalsSign ? 1 : 0;
        form.question ||= questionMarks.has(hash);
        form.tick ||= ticks.has(hash);
      }
    }
    form.mathShare = visible === 0 ? 0 : math / visible;
    return form;
  }

  /** What the first and the last character say: bullets, formulas that go on, colons. */
  private readEdges(text: string): void {
    let start = 0;
    let end = text.length;
    while (start < end && isWhiteSpace(text.charCodeAt(start))) {
      start += 1;
    }
    while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) {
      end -= 1;
    }
    const first = text.charCodeAt(start);
    this.shape(shapeNames.last, text.charCodeAt(end - 1) | 0);
    this.flag(shapeNames.lowerCase, isLower(first));
    this.flag(shapeNames.digitFirst, isDigit(first));
    const mark = text.charAt(start);
    this.shape(shapeNames.markFirst, '-*•=+/(\\'.indexOf(mark));
    const broken = text.indexOf('\n', start);
    this.flag(shapeNames.lines, broken >= 0 && broken < end);
  }

  private flag(name: number, value: boolean): void {
    if (value) {
      this.shape(name, 1);
    }
  }

  private readNumbers(index: number): void {
    const { tokens, memory } = this;
    let count = 0;
    let fresh = 0;
    let last = 0;
    let hasFinal = false;
    let equals = false;
    for (let at = 0; at < tokens.count; at += 1) {
      const hash = tokens.hashes[at] ?? 0;
      if (tokens.kinds[at] === tokenKinds.number) {
        count += 1;
        fresh += memory.knowsNumber(hash) ? 0 : 1;
        last = hash;
        hasFinal ||= hash === this.finalValue;
      }
      equals ||= hash === equalsSign;
    }
    const opener = this.stream[1] ?? 0;
    const known = memory.knowsResult(last);
    this.shape(shapeNames.numbers, bin(count, [0, 1, 2, 4, 8]));
    this.shape(shapeNames.openerResult, combine(opener, count === 0 ? 0 : known ? 1 : 2));
    if (count > 0) {
      this.shape(shapeNames.fresh, bin(fresh / count, [0, 0.34, 0.67, 0.99]));
      this.shape(shapeNames.knownResult, known ? 1 : 0);
      this.shape(shapeNames.lastResult, memory.isLastResult(last) ? 1 : 0);
      this.shape(shapeNames.knownLast, memory.knowsNumber(last) ? 1 : 0);
      if (equals) {
        this.shape(shapeNames.equation, (fresh > 0 ? 1 : 0) + (known ? 2 : 0));
      }
    }
    this.readFinalValue(index, hasFinal);
    this.rememberNumbers(last, count > 0 && (equals || concludingWords.has(tokens.hashes[0] ?? 0)));
  }

  /** Where the sentence stands to the first one that has the value of the final answer. */
  private readFinalValue(index: number, present: boolean): void {
    const after = this.finalSeen >= 0;
    this.shape(shapeNames.hasFinal, present ? 1 : 0);
    this.shape(shapeNames.afterFinal, after ? 1 : 0);
    this.shape(shapeNames.openerAfter, combine(this.stream[1] ?? 0, after ? 1 : 0));
    if (present && !after) {
      this.shape(shapeNames.firstFinal, 1);
      this.finalSeen = index;
    }
    if (this.finalSeen >= 0) {
      this.shape(shapeNames.sinceFinal, bin(index - this.finalSeen, [0, 1, 3, 8, 20, 50]));
    }
  }

  private rememberNumbers(last: number, isResult: boolean): void {
    const { tokens, memory } = this;
    for (let at = 0; at < tokens.count; at += 1) {
      if (tokens.kinds[at] === tokenKinds.number) {
        memory.addNumber(tokens.hashes[at] ?? 0);
      }
    }
    if (isResult) {
      memory.addResult(last);
    }
  }

  private readRepetition(index: number): void {
    const { tokens, memory } = this;
    let seen = 0;
    let justSeen = 0;
    let early = 0;
    let whole = 0;
    for (let at = 0; at < tokens.count; at += 1) {
      const hash = tokens.hashes[at] ?? 0;
      whole = combine(whole, hash);
      if (at > 0) {
        const pair = combine(tokens.hashes[at - 1] ?? 0, hash);
        const first = memory.firstOfPair(pair);
        if (first === undefined) {
          memory.addPair(pair, index);
        } else if (first < index) {
          seen += 1;
          justSeen += first === index - 1 ? 1 : 0;
          early += first < 5 ? 1 : 0;
        }
      }
    }
    const pairs = tokens.count - 1;
    if (pairs > 0) {
      this.shape(shapeNames.seen, bin(seen / pairs, [0.05, 0.2, 0.4, 0.6, 0.8, 0.99]));
      this.shape(shapeNames.justSeen, bin(justSeen / pairs, [0.05, 0.3, 0.6]));
      this.shape(shapeNames.seenEarly, bin(early / pairs, [0.05, 0.2, 0.4, 0.7]));
    }
    this.flag(shapeNames.repeated, memory.knowsSentence(whole));
    memory.addSentence(whole);
  }

  private readPlace(index: number): void {
    const last = this.spans.length - 1;
    const share = index / Math.max(1, last);
    this.shape(shapeNames.share, bin(share, [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95]));
    this.shape(shapeNames.index, bin(index, [0, 1, 2, 3, 5, 8, 12, 20]));
    this.shape(shapeNames.fromEnd, bin(last - index, [0, 1, 2, 3, 5, 8, 15]));
  }
}

const leads = new Map(
  factors.map(({ id, published }) => [
    id,
    { factor: hashOf(id), move: hashOf(published['thought-anchors']) },
  ]),
);

const shapeNames = {
  lead: hashOf('leading cue'),
  leadMove: hashOf('move of the leading cue'),
  length: hashOf('length'),
  math: hashOf('share of mathematics'),
  equals: hashOf('equals signs'),
  question: hashOf('question mark'),
  openerQuestion: hashOf('opener and question mark'),
  openerMath: hashOf('opener and mathematics'),
  openerResult: hashOf('opener and result'),
  openerAfter: hashOf('opener and final value'),
  boxed: hashOf('boxed'),
  tick: hashOf('tick'),
  last: hashOf('last character'),
  lowerCase: hashOf('starts in lower case'),
  digitFirst: hashOf('starts with a digit'),
  markFirst: hashOf('first mark'),
  lines: hashOf('several lines'),
  numbers: hashOf('numbers'),
  fresh: hashOf('share of new numbers'),
  knownResult: hashOf('ends in a known result'),
  lastResult: hashOf('ends in the last result'),
  knownLast: hashOf('ends in a known number'),
  equation: hashOf('equation of known numbers'),
  hasFinal: hashOf('has the final value'),
  afterFinal: hashOf('after the final value'),
  firstFinal: hashOf('first to have the final value'),
  sinceFinal: hashOf('distance to the final value'),
  seen: hashOf('share of pairs seen'),
  justSeen: hashOf('share of pairs of the sentence before'),
  seenEarly: hashOf('share of pairs of the start'),
  repeated: hashOf('sentence said before'),
  share: hashOf('place in the thought'),
  index: hashOf('sentences before'),
  fromEnd: hashOf('sentences behind'),
};
