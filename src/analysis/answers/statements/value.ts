import { trimmed } from './statement';
import { closingBrace } from '../scan';
import { isKnownUnit } from '../structure/units';

/** Finding the answer's own words inside what follows "Answer:" or "the answer is". */

interface Range {
  readonly start: number;
  readonly end: number;
}

const lead = ' \t\r\n*_:：`"“”';

/** A statement longer than this is read only so far. */
const maximumLength = 2000;

/** The end of a display formula that starts at once, which may run over several lines. */
function displayEnd(text: string, from: number): number | undefined {
  const start = trimmed(text, from, Math.min(text.length, from + 80), '*:：').start;
  for (const [open, close] of delimiters) {
    if (open !== '$' && text.startsWith(open, start)) {
      const end = text.slice(start, start + maximumLength).indexOf(close, open.length);
      return end < 0 ? undefined : start + end + close.length;
    }
  }
  return undefined;
}

/** The answer in `text[from, to)`, an empty range when it says that there is none. */
export function statedValue(text: string, from: number, to: number): Range {
  const limit = Math.min(displayEnd(text, from) ?? to, from + maximumLength);
  const { start, end } = trimmed(text, from, limit, '*_`"“”:：');
  const whole = text.slice(start, end);
  if (/^(?:n\/a|none|unknown|not (?:available|determined))\.?$/i.test(whole)) {
    return { start, end: start };
  }
  const formula = delimited(text, start, end);
  if (formula !== undefined) {
    return formula;
  }
  const letter = /^\(?([A-J])\)?(?![\p{L}\d])(?! [a-z]{2,} [a-z])/u.exec(whole);
  if (letter?.[1] !== undefined && !/^\(?[A-J]\)?\s*[=+*/^-]/.test(whole)) {
    const at = start + letter[0].indexOf(letter[1]);
    return { start: at, end: at + 1 };
  }
  return clauseValue(text, start, clauseEnd(text, start, end));
}

/** The content of `$…$`, `$$…$$`, `\(…\)` or `\[…\]` that starts right here. */
export function delimited(text: string, start: number, end: number): Range | undefined {
  for (const [open, close] of delimiters) {
    if (text.startsWith(open, start)) {
      const from = start + open.length;
      const to = closingDelimiter(text, from, close);
      const isMoney =
        open === '$' && /^\d[\d,.]*[^$]*\s[A-Za-z]{2,}/.test(text.slice(from, Math.max(from, to)));
      const isProse = to >= 0 && proseInside.test(text.slice(from, to));
      return to < 0 || to > end || isMoney || isProse
        ? undefined
        : lastSide(text, trimmed(text, from, to));
    }
  }
  return undefined;
}

/** Words of a sentence between two dollar signs that have nothing to do with one another. */
const proseInside = /^[^\\{}=]*[a-z]{3,} [a-z]{3,}[^\\{}=]*$/;

/** The side after the last `=` of an equation of plain values; an assignment stays whole. */
function lastSide(text: string, range: Range): Range {
  const inside = text.slice(range.start, range.end);
  const at = inside.lastIndexOf('=');
  const isValue = /^[\s\d\\$.{}fracd+*/()-]+=/.test(inside) && at > 0;
  return isValue ? trimmed(text, range.start + at + 1, range.end) : range;
}

const delimiters: readonly (readonly [string, string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
];

function closingDelimiter(text: string, from: number, close: string): number {
  let at = text.indexOf(close, from);
  while (close === '$' && at > 0 && text.charAt(at - 1) === '\\') {
    at = text.indexOf(close, at + 1);
  }
  return at;
}

/** The end of the clause: a full stop, a semicolon, or a word that begins a reason. */
function clauseEnd(text: string, start: number, end: number): number {
  const clause = text.slice(start, end);
  const stop =
    /[.!?](?=\s|$|\*)|[。！？；;]|,? (?:because|since|which|as (?:it|we|the))\b| \((?:not|since|because|i\.e)|…/.exec(
      clause,
    );
  return stop === null ? end : start + stop.index;
}

function clauseValue(text: string, start: number, end: number): Range {
  const clause = text.slice(start, end);
  const words = clause.replace(/\\[A-Za-z]+/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;
  const isShort = words <= 3 && clause.length <= 60 && !/[=是为]/.test(clause);
  if (isShort && (!/\d/.test(clause) || words === 0)) {
    return unbracketed(text, start, end);
  }
  const sign = /^.*(?:=| is |是|为)\s*/su.exec(clause);
  const hasValue = /[\p{Nd}\\]/u.test(clause);
  if (sign !== null && hasValue && sign[0].length < clause.length && !isAssignment(clause)) {
    const from = start + sign[0].length;
    return delimited(text, from, end) ?? clauseValue(text, from, end);
  }
  return isAssignment(clause) || !hasValue
    ? trimmed(text, start, end)
    : firstValue(text, start, end);
}

function isAssignment(clause: string): boolean {
  return /^\\?[A-Za-z](?:_\w)?\s*=[^=]*(?:(?:,|and|,\s*and)\s*\\?[A-Za-z](?:_\w)?\s*=[^=]*)*$/.test(
    clause,
  );
}

/** `3 hours and 30 minutes`. */
const twoUnits = /\d[\d.]{0,20} ?([A-Za-z]{1,12}),? (?:and )?\d[\d.]{0,20} ?([A-Za-z]{1,12})/;

/** The first formula, fraction or number of a clause; the clause where it has none. */
function firstValue(text: string, start: number, end: number): Range {
  const clause = text.slice(start, end);
  const compound = twoUnits.exec(clause);
  if (compound !== null && isKnownUnit(compound[1] ?? '') && isKnownUnit(compound[2] ?? '')) {
    const from = start + compound.index;
    return { start: from, end: from + compound[0].length };
  }
  const fraction = clause.search(/-?\\d?frac\s*\{/);
  const number = valuePattern.exec(clause);
  if (fraction >= 0 && (number === null || fraction <= number.index)) {
    const close = endOfFraction(clause, fraction);
    return { start: start + fraction, end: start + close };
  }
  if (number === null) {
    return trimmed(text, start, end, lead);
  }
  return { start: start + number.index, end: start + number.index + number[0].length };
}

/** Numbers with sign, thousands, fraction, ratio and per-cent sign. */
export const valuePattern =
  /(?<![A-Za-z\u00c0-\u024f\d_.])[-−+]?\p{Nd}+(?:[,.']\p{Nd}+)*(?:\s?[/:]\s?\p{Nd}+(?:\.\p{Nd}+)?)?(?:\s?\\?[%％]|\s?[AaPp]\.?[Mm]\b)?|[¼-¾⅐-⅞]/u;

/** The index after `\frac{…}{…}` that starts at `at`. */
export function endOfFraction(text: string, at: number): number {
  let open = text.indexOf('{', at);
  for (let part = 0; part < 2; part++) {
    const close = open < 0 || text.charAt(open) !== '{' ? -1 : closingBrace(text, open);
    if (close < 0) {
      return text.length;
    }
    open = close + 1;
  }
  return open;
}

function unbracketed(text: string, start: number, end: number): Range {
  const range = trimmed(text, start, end, lead);
  const inside = text.slice(range.start, range.end);
  if (/^[^(]*\)$/.test(inside)) {
    return trimmed(text, range.start, range.end - 1);
  }
  return /^\([^(),]*\)$/.test(inside) ? trimmed(text, range.start + 1, range.end - 1) : range;
}
