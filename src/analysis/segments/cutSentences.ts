import { type TextSpan, textSpan } from '../../base/positions';
import { isLowSurrogate, isWhiteSpace, isWordUnit, newline, skipWhiteSpace } from './characters';
import { type ProtectedRange, protectedRanges } from './protectedRanges';
import { carriesOn } from './lineEnds';
import { endsSentence, isCloser, isIdeographicEnd, isLatinEnd } from './sentenceEnds';

/** A stretch without a boundary is cut at the next white space from this length on. */
const softLimit = 2_000;
/** ... and anywhere from this length on. */
const hardLimit = 4_000;

/**
 * Cuts a thought into sentences. The spans are offsets in the thought and tile it: every UTF-16
 * unit lies in exactly one, white space at the end of a sentence belongs to it, and white space at
 * the start of the thought to the first. Line breaks end a sentence unless the line goes on, as it
 * does into a list, a formula or the text below a heading; marks inside formulas, code fences,
 * numbers and abbreviations do not. Linear in the length.
 *
 * Example: `cutSentences('So 1.5 holds. Next, e.g. 2.')` is `[0, 14)` and `[14, 27)`.
 */
export function cutSentences(thought: string): readonly TextSpan[] {
  return new SentenceCutter(thought).cut();
}

class SentenceCutter {
  private readonly spans: TextSpan[] = [];
  private readonly ranges: readonly ProtectedRange[];
  private nextRange = 0;
  private start = 0;
  private lineStart = 0;
  /** Whether the span under construction holds a letter, a digit or a formula. */
  private hasContent = false;

  constructor(private readonly text: string) {
    this.ranges = protectedRanges(text);
  }

  cut(): readonly TextSpan[] {
    let at = skipWhiteSpace(this.text, 0);
    while (at < this.text.length) {
      at = this.step(at);
    }
    this.endSpan(this.text.length);
    return this.spans;
  }

  /** Reads what stands at `at` and returns the offset to go on from. */
  private step(at: number): number {
    const range = this.ranges[this.nextRange];
    if (range?.start === at) {
      this.nextRange += 1;
      return this.afterRange(range);
    }
    const code = this.text.charCodeAt(at);
    if (isIdeographicEnd(code)) {
      return this.afterIdeographicEnd(at);
    }
    if (isLatinEnd(code)) {
      return this.afterLatinEnd(at);
    }
    if (isWhiteSpace(code)) {
      return this.afterWhiteSpace(at);
    }
    this.hasContent ||= isWordUnit(code);
    if (at - this.start >= hardLimit && !isLowSurrogate(code)) {
      this.boundary(at);
    }
    return at + 1;
  }

  private afterRange(range: ProtectedRange): number {
    this.hasContent = true;
    const gap = skipWhiteSpace(this.text, range.end);
    const endsHere = range.kind === 'fence' || (range.kind === 'display' && this.endsInside(range));
    return endsHere ? this.boundary(gap) : range.end;
  }

  /** A display whose formula closes with a full stop ends the sentence around it. */
  private endsInside(range: ProtectedRange): boolean {
    let at = range.end - 3;
    while (at > range.start && isWhiteSpace(this.text.charCodeAt(at))) {
      at -= 1;
    }
    return this.text.charAt(at) === '.';
  }

  private afterIdeographicEnd(at: number): number {
    let end = at + 1;
    while (end < this.text.length && isEndOrCloser(this.text.charCodeAt(end))) {
      end += 1;
    }
    return this.boundary(skipWhiteSpace(this.text, end));
  }

  private afterLatinEnd(at: number): number {
    let end = at + 1;
    while (end < this.text.length && isLatinEnd(this.text.charCodeAt(end))) {
      end += 1;
    }
    let after = end;
    while (after < this.text.length && isCloser(this.text.charCodeAt(after))) {
      after += 1;
    }
    if (!this.hasContent || !endsSentence(this.text, this.start, at, end, after)) {
      return end;
    }
    return this.boundary(skipWhiteSpace(this.text, after));
  }

  private afterWhiteSpace(at: number): number {
    const gap = skipWhiteSpace(this.text, at);
    const breaks = this.lineBreaks(at, gap);
    const ends =
      breaks > 1 || (breaks === 1 && !this.goesOn(at, gap)) || gap - this.start >= softLimit;
    if (ends) {
      this.boundary(gap);
    }
    if (breaks > 0) {
      this.lineStart = gap;
    }
    return gap;
  }

  private lineBreaks(from: number, to: number): number {
    let breaks = 0;
    for (let at = from; at < to; at += 1) {
      breaks += this.text.charCodeAt(at) === newline ? 1 : 0;
    }
    return breaks;
  }

  /** Whether the sentence goes on over the single line break `text[lineEnd, nextLine)`. */
  private goesOn(lineEnd: number, nextLine: number): boolean {
    if (nextLine === this.text.length) {
      return true;
    }
    const next = this.ranges[this.nextRange];
    if (next?.start === nextLine && next.kind !== 'inline') {
      return next.kind === 'display';
    }
    const { text, start, lineStart } = this;
    return carriesOn({ text, sentenceStart: start, lineStart, lineEnd, nextLine });
  }

  /** Ends the span at `at` unless it has no content yet; what is empty joins what follows. */
  private boundary(at: number): number {
    if (this.hasContent || at - this.start >= softLimit) {
      this.endSpan(at);
    }
    return at;
  }

  private endSpan(at: number): void {
    if (at > this.start) {
      this.spans.push(textSpan(this.start, at));
    }
    this.start = at;
    this.hasContent = false;
  }
}

function isEndOrCloser(code: number): boolean {
  return isIdeographicEnd(code) || isLatinEnd(code) || isCloser(code);
}
