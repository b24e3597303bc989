import { doubtBehind } from './context';
import { takeToken } from './formula';
import { FormulaState } from './formulaState';
import { isCutBehind, lookBefore } from './gapEdges';
import { sentenceAfter, type SentenceBefore, sentenceStart } from './sentence';
import { countOperations, type Side } from './side';
import type { ArithmeticToken } from './tokens';

/** What stands between two relation signs, or before the first one, or behind the last one. */
export interface Gap {
  /** The formula at its beginning: what the relation before it is about. */
  readonly head?: Side;
  /** The formula at its end: what the relation behind it is about. */
  readonly tail?: Side;
}

/** Which tokens a gap has, and whether a relation stands before and behind them. */
export interface GapBounds {
  readonly from: number;
  readonly to: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** So few words between two numbers may make one quantity of them. */
const nearWords = 2;

/** Reads the tokens of a gap, which hold no relation. */
export function readGap(tokens: readonly ArithmeticToken[], bounds: GapBounds): Gap {
  return new GapReader(tokens, bounds).read();
}

/** Walks forward and keeps the formula that is under way; whatever cannot belong to it ends it. */
class GapReader {
  private formula: FormulaState;
  private before: SentenceBefore = sentenceStart;
  private head: Side | undefined;
  private headDone: boolean;

  constructor(
    private readonly tokens: readonly ArithmeticToken[],
    private readonly bounds: GapBounds,
  ) {
    this.formula = new FormulaState(tokens);
    this.headDone = !bounds.opens;
  }

  read(): Gap {
    const { from, to, closes } = this.bounds;
    for (let at = from; at < to;) {
      at += this.take(at) || this.interrupt(at);
    }
    const tail = closes ? this.tail() : undefined;
    this.finishHead(to, undefined);
    return { ...(this.head && { head: this.head }), ...(tail && { tail }) };
  }

  private take(at: number): number {
    const { formula } = this;
    const isNew = formula.items.length === 0;
    const taken = takeToken(formula, at);
    if (taken > 0 && isNew && formula.items.length > 0) {
      lookBefore(formula, at, this.bounds.from, this.before);
    }
    return taken;
  }

  /** Ends the formula that is under way; the token at hand may begin another one. */
  private interrupt(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) {
      return 1;
    }
    this.finishHead(at, token);
    const { items, unitWords } = this.formula;
    const hadNumber =
      unitWords.length <= nearWords && items.some(({ operand }) => operand !== undefined);
    this.before = sentenceAfter(this.before, this.formula, token);
    this.formula = new FormulaState(this.tokens);
    const begins = token.kind === 'number' || token.kind === 'open' || token.kind === 'fraction';
    const taken = begins ? this.take(at) : 0;
    if (hadNumber && taken > 0) {
      this.formula.doubts.push('number before it');
    } else if (hadNumber && token.source.toLowerCase() === 'and') {
      this.before = { ...this.before, words: [...this.before.words, 'plus'] };
    }
    return Math.max(1, taken);
  }

  private finishHead(at: number, next: ArithmeticToken | undefined): void {
    if (this.headDone) {
      return;
    }
    this.headDone = true;
    const { complete, items, broken, doubts } = this.formula;
    const isPart = complete.items === 0 || complete.items < items.length || broken;
    if (isPart || isCutBehind(this.formula, at, next)) {
      return;
    }
    const whole = next === undefined && this.bounds.closes;
    this.head = this.side(0, complete.token, [...doubts, ...doubtsBehind(next)], whole);
  }

  /** What stands before the relation; inside brackets that it does not close, what they hold. */
  private tail(): Side | undefined {
    const { needsOperand, items, broken, innermost, doubts } = this.formula;
    if (needsOperand || items.length === 0 || (broken && innermost === 0)) {
      return undefined;
    }
    const whole = this.bounds.opens && !this.headDone && innermost === 0;
    return this.side(innermost, this.bounds.to - 1, doubts, whole);
  }

  private side(
    first: number,
    lastToken: number,
    doubts: readonly string[],
    whole: boolean,
  ): Side | undefined {
    const items = this.formula.items.slice(first);
    const start = items[0]?.token.start;
    const end = this.tokens[lastToken]?.end;
    if (start === undefined || end === undefined) {
      return undefined;
    }
    const led = first === 0 && this.before.led;
    return { start, end, items, operations: countOperations(items), led, doubts, whole };
  }
}

/** What the token behind a formula makes doubtful. */
function doubtsBehind(next: ArithmeticToken | undefined): readonly string[] {
  const word = next?.kind === 'word' ? doubtBehind([next.source]) : undefined;
  return [
    ...(word === undefined ? [] : [`“${word}” behind it`]),
    ...(next?.source === '?' ? ['a question'] : []),
    ...(next?.source === '!' ? ['factorial or exclamation'] : []),
  ];
}
