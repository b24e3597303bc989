import { lastMention } from './lastMention';
import { type Statement } from './statement';
import { delimited, endOfFraction, valuePattern } from './value';

/** Answers nobody announced: a choice, the last formula, the last number. */

const refusal = /\b(?:cannot|can't|could not|couldn't|unable to) (?:solve|determine|answer|help)/i;

/** Only the end of a long text is searched. */
const searched = 4000;

/** The most likely unannounced answer; nothing where the text breaks off or declines. */
export function weakStatement(text: string): Statement | undefined {
  const choice = choiceStatement(text);
  if (choice !== undefined) {
    return choice;
  }
  const isCutOff = /[:：]\s*$/.test(text.slice(-20));
  if (isCutOff || refusal.test(text.slice(-400))) {
    return undefined;
  }
  const mention = lastMention(text);
  if (mention !== undefined) {
    return mention;
  }
  const formula = lastFormula(text);
  const number = lastNumber(text);
  return number !== undefined && (formula === undefined || number.at >= formula.end)
    ? number
    : formula;
}

const opening = /^\s*\(?([A-J])\)?(?:\s*$|[.。)、]|[\u4e00-\u9fff])/u;
const chosen =
  /(?:\b(?:think|believe|guess|choose|pick|select|option|choice)(?: (?:it's|it’s|it is|that|is|option|answer))*[:\s]{1,3})\(?([A-J])\)?(?![\p{L}\d'’])/gu;
const confirmed =
  /(?:(?:option|choice|选项)\s*)?\(?([A-J])\)?\s+is (?:the )?(?:correct|right|best|true)(?![A-Za-z])|(?:选|選|选项[是为]|選項[是為])\s*[:：]?\s*([A-J])(?![A-Za-z])/g;

function choiceStatement(text: string): Statement | undefined {
  const first = opening.exec(text.slice(0, 40));
  if (first?.[1] !== undefined) {
    const at = first[0].indexOf(first[1]);
    return { at, start: at, end: at + 1, method: 'choice' };
  }
  let last: Statement | undefined;
  chosen.lastIndex = 0;
  for (let match = chosen.exec(text); match !== null; match = chosen.exec(text)) {
    const at = match.index + match[0].lastIndexOf(match[1] ?? '');
    last = { at, start: at, end: at + 1, method: 'choice' };
  }
  for (const match of text.slice(-searched).matchAll(confirmed)) {
    const letter = match[1] ?? match[2] ?? '';
    const at = Math.max(0, text.length - searched) + match.index + match[0].indexOf(letter);
    last =
      last === undefined || at > last.at ? { at, start: at, end: at + 1, method: 'choice' } : last;
  }
  return last;
}

/** The value after the last `=` of the last formula, before any `\approx`. */
function lastFormula(text: string): Statement | undefined {
  const base = Math.max(0, text.length - searched);
  const pattern = /(?<!\\)\$\$?|\\\(|\\\[/g;
  pattern.lastIndex = base;
  let last: { start: number; end: number } | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const range = delimited(text, match.index, text.length);
    if (range === undefined) {
      continue;
    }
    last = range.end > range.start ? range : last;
    pattern.lastIndex = Math.max(pattern.lastIndex, range.end + match[0].length);
  }
  return last && { at: last.start, ...valueOf(text, last), method: 'last formula' };
}

function valueOf(
  text: string,
  range: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const inside = text.slice(range.start, range.end);
  const cut = inside.search(/\\approx|≈/);
  const exact = cut > 0 ? inside.slice(0, cut) : inside;
  const from = exact.lastIndexOf('=') + 1;
  const value = exact.slice(from);
  const start = range.start + from + (value.length - value.trimStart().length);
  return { start, end: start + value.trim().replace(/[.,;]$/, '').length };
}

/** The last number or fraction; "about 16.7%" behind an exact value does not count. */
function lastNumber(text: string): Statement | undefined {
  const base = Math.max(0, text.length - searched);
  const tail = text.slice(base);
  const found: Statement[] = [];
  const pattern = new RegExp(`-?\\\\[dt]?frac\\s*\\{|${valuePattern.source}`, 'gu');
  for (let match = pattern.exec(tail); match !== null; match = pattern.exec(tail)) {
    const isFraction = match[0].includes('frac');
    const end = isFraction ? endOfFraction(tail, match.index) : pattern.lastIndex;
    pattern.lastIndex = Math.max(end, match.index + 1);
    const isMarker = /[A-Za-z²³^_]/.test(tail.charAt(match.index - 1)) && !isFraction;
    if (!isMarker) {
      const start = match.index + (isMinus(tail, match.index) ? 1 : 0);
      found.push({ at: base + start, start: base + start, end: base + end, method: 'last number' });
    }
  }
  const last = found.at(-1);
  const before = found.at(-2);
  const between = last && before ? text.slice(before.end, last.start) : '';
  const isEstimate =
    /^[^\n]{0,20}\b(?:about|approximately|roughly)\b[^\n]{0,4}$|^\s*(?:≈|\\approx)\s*$/i.test(
      between,
    );
  return isEstimate ? before : last;
}

/** A sign between two numbers is an operator: `10-7` ends with 7. */
function isMinus(text: string, at: number): boolean {
  return (
    /[-+−]/.test(text.charAt(at)) && /[\p{Nd})\]]\s?$/u.test(text.slice(Math.max(0, at - 2), at))
  );
}
