import { isWhiteSpace } from './characters';

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longest value that is read, in UTF-16 units. */
const longestValue = 120;

const introduction =
  /(?:[\s:：=*_]|(?:simply|just|indeed|approximately|about|roughly|therefore|option|choice|exactly|约|大约)(?![a-z]))+/iy;
const number =
  /[-−+]?[$€£¥]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s?\/\s?\d+(?:\.\d+)?)?(?:\\?%|°|π|\\pi\b)?/y;
const latexNumber = /[-−+]?(?:\d+)?\\(?:d?frac|sqrt|tfrac|pi|infty)\b/y;
const choice = /\(?[A-J]\)?(?![A-Za-z(=])/y;
const formulaOpening = /\$(?!\d+(?:[.,]\d+)*(?:\s|[.,;!?]|$))|\\\(/y;

/**
 * The value that stands at `from` in `text` behind an introduction such as a colon or "about": a
 * number, a fraction, a formula, the content of a box, or the letter of a choice. `undefined` when
 * none does.
 *
 * Example: `readValue('gives 479 ways', 5)` is `{ start: 6, end: 9 }`.
 */
export function readValue(text: string, from: number): Stretch | undefined {
  const start = endOfMatch(introduction, text, from) ?? from;
  if (text.startsWith('\\boxed{', start)) {
    return boxContent(text, start);
  }
  if (endOfMatch(formulaOpening, text, start) !== undefined) {
    return formulaContent(text, start);
  }
  const end =
    endOfLatex(text, start) ?? endOfNumber(text, start) ?? endOfMatch(choice, text, start);
  return end === undefined ? undefined : { start, end };
}

/** The content of `\boxed{…}` at `at`, its braces balanced. */
export function boxContent(text: string, at: number): Stretch | undefined {
  const open = text.indexOf('{', at);
  const end = open === -1 ? undefined : endOfBraces(text, open);
  return end === undefined ? undefined : trimmed(text, open + 1, end - 1);
}

function formulaContent(text: string, at: number): Stretch | undefined {
  const dollar = text.charAt(at) === '$';
  const start = at + (dollar ? 1 : 2);
  const window = text.slice(start, start + longestValue);
  const length = window.indexOf(dollar ? '$' : '\\)');
  if (length <= 0) {
    return undefined;
  }
  const boxed = window.slice(0, length).indexOf('\\boxed{');
  return boxed === -1 ? trimmed(text, start, start + length) : boxContent(text, start + boxed);
}

/** A number that no operator or letter carries on. */
function endOfNumber(text: string, at: number): number | undefined {
  const end = endOfMatch(number, text, at);
  if (
    end === undefined ||
    /^(?:\s*(?:\*(?!\*)|[+/^×=])|[A-Za-z_{]|\s+-\s*\d)/.test(text.slice(end, end + 6))
  ) {
    return undefined;
  }
  return end;
}

/** A LaTeX fraction, root or constant with its arguments. */
function endOfLatex(text: string, at: number): number | undefined {
  let end = endOfMatch(latexNumber, text, at);
  while (end !== undefined && text.charAt(end) === '{') {
    end = endOfBraces(text, end);
  }
  return end;
}

function endOfBraces(text: string, open: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, open + longestValue);
  for (let at = open; at < limit; at += 1) {
    const mark = text.charAt(at);
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    if (depth === 0) {
      return at + 1;
    }
  }
  return undefined;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function trimmed(text: string, from: number, to: number): Stretch | undefined {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return start === end ? undefined : { start, end };
}
