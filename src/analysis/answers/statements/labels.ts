import { type Statement, trimmed } from './statement';
import { statedValue } from './value';

/** Lines that label the answer: `Answer: 5`, `#### 5`, `A: 5`, a heading "Final Answer". */

const words =
  'answer|antwort|lösung|réponse|reponse|respuesta|resposta|risposta|antwoord|svar|vastaus|odpowiedź|odpověď|odpoveď|válasz|răspuns|cevap|yanıt|ответ|відповідь|отговор|απάντηση|תשובה|الجواب|الإجابة|جواب|پاسخ|उत्तर|উত্তর|பதில்|సమాధానం|ಉತ್ತರ|คำตอบ|đáp án|trả lời|jawaban|jibu|javob';
const wordsWithoutSpaces = '答案|答え|答|解答|정답|답';

/** A label up to its colon. */
const label = new RegExp(
  `(?:(?<!\\p{L})(?:${words})(?: choice| option)?|${wordsWithoutSpaces})\\*{0,3}\\s{0,3}(?:[:：]|】)$`,
  'iu',
);
/** No label is longer. */
const longestLabel = 60;
const colon = /[:：】]/g;
/** What may stand before the colon: a last letter of the words, all others outside of ASCII. */
const beforeColon = /[rtgeadszpnubi*\s\x80-\uffff]/i;
const heading = /^[#*\s]{0,8}(?:the )?final answer[*:\s]{0,8}$/gim;
const bareLabel = /^answer (?=[$\\])/gim;

export function labelStatements(text: string): Statement[] {
  return [
    ...lastLabel(text),
    ...lastOf(text, heading, 'heading'),
    ...lastOf(text, bareLabel, 'label'),
  ];
}

/** Looks at the colons first, from the end: most texts have few, and the last label counts. */
function lastLabel(text: string): Statement[] {
  const colons = [...text.matchAll(colon)];
  for (const { index } of colons.reverse()) {
    if (!beforeColon.test(text.charAt(index - 1))) {
      continue;
    }
    const from = Math.max(0, index - longestLabel);
    const match = label.exec(text.slice(from, index + 1));
    if (match !== null) {
      const end = index + 1 + (/^\*{0,3}/.exec(text.slice(index + 1, index + 4))?.[0].length ?? 0);
      return [{ at: from + match.index, ...labelledValue(text, end), method: 'label' }];
    }
  }
  return [];
}

function lastOf(text: string, pattern: RegExp, method: string): Statement[] {
  const match = [...text.matchAll(pattern)].at(-1);
  if (match === undefined) {
    return [];
  }
  return [{ at: match.index, ...labelledValue(text, match.index + match[0].length), method }];
}

/** The rest of the line; when that is empty the next line, unless it is a label of its own. */
function labelledValue(text: string, from: number): { start: number; end: number } {
  const lineEnd = endOfLine(text, from);
  const rest = trimmed(text, from, lineEnd, '*');
  if (rest.end > rest.start) {
    return statedValue(text, rest.start, lineEnd);
  }
  let start = lineEnd;
  while (start < text.length && text.charAt(start).trim() === '') {
    start++;
  }
  const next = text.slice(start, endOfLine(text, start));
  const isLabel = /^[*_#\s]{0,6}\p{Lu}[\p{L} ]{1,30}:/u.test(next);
  return isLabel
    ? { start: lineEnd, end: lineEnd }
    : statedValue(text, start, next.trim() === '' ? start : endOfLine(text, start));
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** `#### 72` as in GSM8K and `A: 72` as in its model solutions. */
export function markedLineStatements(text: string): Statement[] {
  const found: Statement[] = [];
  const pattern = /^(?:####|A:)[ \t]*(.*)$/gm;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const span = trimmed(text, end - (match[1] ?? '').length, end, '*');
    const isHeading =
      match[0].startsWith('#') && !/\d|^[A-J]$/.test(text.slice(span.start, span.end));
    if (!isHeading) {
      found.push({ at: match.index, ...span, method: 'marked line' });
    }
  }
  return found.slice(-1);
}
