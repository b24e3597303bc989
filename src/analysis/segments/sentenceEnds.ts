import {
  isDigit,
  isIdeograph,
  isLatinLetter,
  isLower,
  isUpper,
  isWhiteSpace,
  skipWhiteSpace,
} from './characters';

/** Abbreviations whose full stop never ends a sentence, lower-case and without the last stop. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'e.g i.e eg cf viz vs dr mr mrs ms prof st fig figs eq eqs eqn eqns ref refs thm lem prop cor def ' +
    'sec ch vol pp ca approx resp w.r.t s.t incl esp al wlog w.l.o.g'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: they do unless a small letter follows. */
const openAbbreviations: ReadonlySet<string> = new Set(
  'etc a.m p.m u.s u.k jr sr inc ltd co dept hr hrs min mins sq ft lb lbs oz'.split(' '),
);

/** Abbreviations only before a number. */
const numberedAbbreviations: ReadonlySet<string> = new Set('no nos p art ex'.split(' '));

const longestAbbreviation = 8;

export function isIdeographicEnd(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b;
}

/** One of `.`, `!`, `?` and the one-unit ellipsis. */
export function isLatinEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Closing quotes, brackets and emphasis marks that belong to the sentence they follow. */
export function isCloser(code: number): boolean {
  return '"\')]}*_`”’»）】」』'.includes(String.fromCharCode(code));
}

/**
 * Whether the run of end marks `text[start, end)` ends a sentence that began at `sentenceStart`;
 * `after` is the offset behind the closers that follow the run.
 */
export function endsSentence(
  text: string,
  sentenceStart: number,
  start: number,
  end: number,
  after: number,
): boolean {
  const next = text.charCodeAt(after);
  if (after < text.length && !isWhiteSpace(next)) {
    return isIdeograph(next);
  }
  const following = text.charCodeAt(skipWhiteSpace(text, after));
  if (end - start > 1 || text.charCodeAt(start) === 0x2026) {
    return endsAfterRun(text, start, end, following);
  }
  switch (text.charAt(start)) {
    case '.':
      return endsAfterStop(text, sentenceStart, start, following);
    case '!':
      return !isFactorial(text, start, following);
    default:
      return true;
  }
}

/** An ellipsis trails off into what follows; a run with `?` or `!` ends the sentence. */
function endsAfterRun(text: string, start: number, end: number, following: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x21 || code === 0x3f) {
      return true;
    }
  }
  return Number.isNaN(following) || isUpper(following) || isIdeograph(following);
}

function endsAfterStop(
  text: string,
  sentenceStart: number,
  stop: number,
  following: number,
): boolean {
  const word = wordBefore(text, Math.max(sentenceStart, stop - longestAbbreviation), stop);
  if (isLabel(text, sentenceStart, stop)) {
    return false;
  }
  if (abbreviations.has(word)) {
    return false;
  }
  if (openAbbreviations.has(word)) {
    return !isLower(following) && !isDigit(following);
  }
  return !(numberedAbbreviations.has(word) && isDigit(following));
}

function wordBefore(text: string, from: number, end: number): string {
  let start = end;
  while (start > from && isAbbreviationUnit(text.charCodeAt(start - 1))) {
    start -= 1;
  }
  return text.slice(start, end).toLowerCase();
}

function isAbbreviationUnit(code: number): boolean {
  return isLatinLetter(code) || code === 0x2e;
}

/** "2", "12", "A", "(b" or "Step 3" as all there is of the sentence so far: a list label. */
function isLabel(text: string, sentenceStart: number, stop: number): boolean {
  if (stop - sentenceStart > 24) {
    return false;
  }
  return /^[\s>*_#(-]*(?:(?:step|case|part)\s+)?(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(
    text.slice(sentenceStart, stop),
  );
}

/** "5! / 3!" goes on; "5! Then" and "Great! so" do not. */
function isFactorial(text: string, mark: number, following: number): boolean {
  const before = text.charCodeAt(mark - 1);
  const beforeThat = text.charCodeAt(mark - 2);
  const afterOperand =
    isDigit(before) ||
    before === 0x29 ||
    before === 0x7d ||
    (isLatinLetter(before) && !isLatinLetter(beforeThat) && mark > 0);
  return afterOperand && !Number.isNaN(following) && !isUpper(following) && !isIdeograph(following);
}
