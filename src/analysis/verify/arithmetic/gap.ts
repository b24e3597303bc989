import { doubtBefore, doubtBehind } from './context';
import { Formula } from './formula';
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

const contextWords = 4;
/** So few words between two numbers may make one quantity of them. */
const nearWords = 2;

const cleanBefore = '([)]"\'“‘`>*';
const cleanBehind = '.,;:!?)]}"\'”’`*°…<>';

/** Reads the tokens of a gap, which hold no relation. */
export function readGap(tokens: readonly ArithmeticToken[], bounds: GapBounds): Gap {
  return new GapReader(tokens, bounds).read();
}

/** Walks forward and keeps the formula that is under way; whatever cannot belong to it ends it. */
class GapReader {
  private formula: Formula;
  private head: Side | undefined;
  private headDone: boolean;
  /** Words of the sentence before the formula. */
  private words: string[] = [];
  private led = false;
  /** An operation in this sentence waits for something that is no number. */
  private dangling = false;

  constructor(
    private readonly tokens: readonly ArithmeticToken[],
    private readonly bounds: GapBounds,
  ) {
    this.formula = new Formula(tokens);
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
    const isNew = this.formula.items.length === 0;
    const taken = this.formula.take(at);
    if (taken > 0 && isNew && this.formula.items.length > 0) {
      this.lookBefore(at);
    }
    return taken;
  }

  /** What stands right before a formula may make it part of something larger. */
  private lookBefore(at: number): void {
    const { formula } = this;
    const before = at === this.bounds.from ? undefined : this.tokens[at - 1];
    const token = this.tokens[at];
    formula.broken ||= this.dangling;
    if (before === undefined || token === undefined) {
      return;
    }
    const isBullet = at === 1 && token.spaced;
    const isGlued = !token.spaced && !cleanBefore.includes(before.source.slice(-1));
    formula.broken ||= before.kind === 'operator' ? !isBullet : isGlued;
    if (before.kind === 'close') {
      formula.doubts.push('bracket before it');
    }
    if (before.kind === 'word' && token.kind === 'operator') {
      formula.doubts.push('sign or subtraction');
    }
    const doubt = doubtBefore(this.words);
    if (doubt !== undefined) {
      formula.doubts.push(`“${doubt}” before it`);
    }
  }

  /** Ends the formula that is under way; the token at hand may begin another one. */
  private interrupt(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) {
      return 1;
    }
    this.finishHead(at, token);
    const { items, unitWords, needsOperand } = this.formula;
    const hadNumber =
      unitWords.length <= nearWords && items.some(({ operand }) => operand !== undefined);
    const endsSentence = token.kind === 'stop' && /[.,;:!?\n—]/.test(token.source);
    this.led = !endsSentence;
    this.dangling = !endsSentence && (this.dangling || (needsOperand && items.length > 0));
    const word = token.kind === 'word' ? [token.source] : [];
    this.words = endsSentence ? [] : [...this.words, ...unitWords, ...word].slice(-contextWords);
    this.formula = new Formula(this.tokens);
    const begins = token.kind === 'number' || token.kind === 'open' || token.kind === 'fraction';
    const taken = begins ? this.take(at) : 0;
    if (hadNumber && taken > 0) {
      this.formula.doubts.push('number before it');
    } else if (hadNumber && token.source.toLowerCase() === 'and') {
      this.words.push('plus');
    }
    return Math.max(1, taken);
  }

  private finishHead(at: number, next: ArithmeticToken | undefined): void {
    if (this.headDone) {
      return;
    }
    this.headDone = true;
    const { complete, items, broken, doubts } = this.formula;
    if (complete.items === 0 || complete.items < items.length || broken || this.isCut(at, next)) {
      return;
    }
    const behind = next?.kind === 'word' ? doubtBehind([next.source]) : undefined;
    const all = [
      ...doubts,
      ...(behind === undefined ? [] : [`“${behind}” behind it`]),
      ...(next?.source === '?' ? ['a question'] : []),
      ...(next?.source === '!' ? ['factorial or exclamation'] : []),
    ];
    const whole = next === undefined && this.bounds.closes;
    this.head = this.side(0, complete.token, { doubts: all, whole });
  }

  /** The sign right behind a number makes another one of it: `12:30`, `3,2`, `101_2`. */
  private isCut(at: number, next: ArithmeticToken | undefined): boolean {
    const isFraction = this.formula.items.at(-1)?.source === '}';
    if (next?.source === '\\' || (next?.kind === 'open' && isFraction)) {
      // A command of LaTeX, or a bracket: a product that is no formula of numbers.
      return true;
    }
    if (next?.kind !== 'stop' || next.spaced) {
      return false;
    }
    const behind = this.tokens[at + 1];
    const splits = /[:,]/.test(next.source) && behind?.kind === 'number' && !behind.spaced;
    const isClean =
      cleanBehind.includes(next.source.slice(-1)) || /[\s。，；：！？、]/.test(next.source);
    return splits || !isClean;
  }

  /** What stands before the relation; inside brackets that it does not close, what they hold. */
  private tail(): Side | undefined {
    const { needsOperand, items, broken, innermost, doubts } = this.formula;
    if (needsOperand || items.length === 0 || (broken && innermost === 0)) {
      return undefined;
    }
    const whole = this.bounds.opens && !this.headDone && innermost === 0;
    return this.side(innermost, this.bounds.to - 1, { doubts, whole });
  }

  private side(
    first: number,
    lastToken: number,
    how: { readonly doubts: readonly string[]; readonly whole: boolean },
  ): Side | undefined {
    const items = this.formula.items.slice(first);
    const start = items[0]?.token.start;
    const end = this.tokens[lastToken]?.end;
    if (start === undefined || end === undefined) {
      return undefined;
    }
    const led = first === 0 && this.led;
    return { start, end, items, operations: countOperations(items), led, ...how };
  }
}
