import { isDigit, isWhiteSpace } from './characters';

/**
 * Stretches of a text inside which a full stop or a line break ends no sentence: code fences,
 * LaTeX displays, environments and inline formulas. Only closed stretches of bounded length count,
 * so that a stray opening mark never swallows what follows.
 */

export interface ProtectedRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'fence' | 'display' | 'inline';
}

/** Longest inline formula, in UTF-16 units. */
const inlineLimit = 1_000;
/** Longest display, environment or code fence, in UTF-16 units. */
const blockLimit = 20_000;
/** Deepest nesting of environments that is followed. */
const depthLimit = 100;

/**
 * The outermost protected stretches of `text`, in order and apart from each other.
 * Linear in the length of the text.
 *
 * Example: `protectedRanges('So $a. b$ holds')` is `[{ start: 3, end: 9, kind: 'inline' }]`.
 */
export function protectedRanges(text: string): readonly ProtectedRange[] {
  const scanner = new RangeScanner(text);
  const ranges: ProtectedRange[] = [];
  let at = 0;
  while (at < text.length) {
    const range = scanner.rangeAt(at);
    if (range === undefined) {
      at += text.charAt(at) === '\\' ? 2 : 1;
    } else {
      ranges.push(range);
      at = range.end;
    }
  }
  return ranges;
}

class RangeScanner {
  private readonly blankLine: NextOccurrence;
  private readonly closeRound: NextOccurrence;
  private readonly closeSquare: NextOccurrence;
  private readonly doubleDollar: NextOccurrence;
  private readonly dollar: NextOccurrence;
  private readonly fence: NextOccurrence;
  private environments: ReadonlyMap<number, number> | undefined;

  constructor(private readonly text: string) {
    this.blankLine = new NextOccurrence(text, '\n\n');
    this.closeRound = new NextOccurrence(text, '\\)');
    this.closeSquare = new NextOccurrence(text, '\\]');
    this.doubleDollar = new NextOccurrence(text, '$$');
    this.dollar = new NextOccurrence(text, '$');
    this.fence = new NextOccurrence(text, '\n```');
  }

  rangeAt(at: number): ProtectedRange | undefined {
    switch (this.text.charAt(at)) {
      case '`':
        return this.fenceAt(at);
      case '$':
        return this.text.startsWith('$$', at) ? this.dollarDisplayAt(at) : this.dollarInlineAt(at);
      case '\\':
        return this.latexAt(at);
      default:
        return undefined;
    }
  }

  private latexAt(at: number): ProtectedRange | undefined {
    switch (this.text.charAt(at + 1)) {
      case '(':
        return this.inline(at, this.closeRound.from(at + 2), 2);
      case '[':
        return block('display', at, this.closeSquare.from(at + 2), 2);
      case 'b':
        this.environments ??= matchedEnvironments(this.text);
        return block('display', at, this.environments.get(at) ?? -1, 0);
      default:
        return undefined;
    }
  }

  private fenceAt(at: number): ProtectedRange | undefined {
    if (!this.text.startsWith('```', at) || (at > 0 && this.text.charAt(at - 1) !== '\n')) {
      return undefined;
    }
    return block('fence', at, this.fence.from(at + 3), 4);
  }

  private dollarDisplayAt(at: number): ProtectedRange | undefined {
    return block('display', at, this.doubleDollar.from(at + 2), 2);
  }

  /** Pandoc's rule, which keeps sums of money apart: no space inside the marks, no digit after. */
  private dollarInlineAt(at: number): ProtectedRange | undefined {
    const close = this.dollar.from(at + 1);
    const opens = !isWhiteSpace(this.text.charCodeAt(at + 1)) && close > at + 1;
    const closes =
      opens &&
      !isWhiteSpace(this.text.charCodeAt(close - 1)) &&
      !isDigit(this.text.charCodeAt(close + 1));
    return closes ? this.inline(at, close, 1) : undefined;
  }

  private inline(start: number, close: number, closeLength: number): ProtectedRange | undefined {
    const blank = this.blankLine.from(start);
    if (close === -1 || close - start > inlineLimit || (blank !== -1 && blank < close)) {
      return undefined;
    }
    return { start, end: close + closeLength, kind: 'inline' };
  }
}

function block(
  kind: 'fence' | 'display',
  start: number,
  close: number,
  closeLength: number,
): ProtectedRange | undefined {
  if (close === -1 || close - start > blockLimit) {
    return undefined;
  }
  return { start, end: close + closeLength, kind };
}

/** Where each `\begin{` is closed: its offset to the offset after the matching `\end{…}`. */
function matchedEnvironments(text: string): ReadonlyMap<number, number> {
  const begin = new NextOccurrence(text, '\\begin{');
  const end = new NextOccurrence(text, '\\end{');
  const brace = new NextOccurrence(text, '}');
  const matched = new Map<number, number>();
  const open: number[] = [];
  let at = 0;
  for (let close = end.from(at); close !== -1; close = end.from(at)) {
    const start = begin.from(at);
    if (start !== -1 && start < close) {
      if (open.length === depthLimit) {
        open.shift();
      }
      open.push(start);
      at = start + 1;
    } else {
      const closedBrace = brace.from(close);
      const opened = open.pop();
      if (opened !== undefined && closedBrace !== -1) {
        matched.set(opened, closedBrace + 1);
      }
      at = close + 1;
    }
  }
  return matched;
}

/** Finds a mark again and again from rising offsets, reading the text once in all. */
class NextOccurrence {
  private known = -2;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  /** Offset of the first mark at or after `offset`, or -1. */
  from(offset: number): number {
    if (this.known !== -1 && this.known < offset) {
      this.known = this.text.indexOf(this.mark, offset);
    }
    return this.known;
  }
}
