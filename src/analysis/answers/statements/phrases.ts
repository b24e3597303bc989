import { endOfLine } from './labels';
import { type Statement, trimmed } from './statement';
import { statedValue } from './value';

/** Sentences that state the answer: "the answer is 5", "故选 B", "5 is our answer". */

const patterns: readonly RegExp[] = [
  /\b(?:answer|solution|option|choice)(?: choice| option| value)? (?:is|would be|should be|must be|equals)(?: for sure| definitely| therefore| thus| simply| clearly| then)?(?![A-Za-z])[:*\s]{0,6}/gi,
  /(?:réponse est|respuesta es|resposta é|risposta è|antwort (?:ist|lautet)|ответ равен|cevap)[:*\s]{0,4}/gi,
  /(?:答案|結果|结果)(?:应该|應該)?(?:是|为|為)[:：*\s]{0,4}/g,
  /(?:故选|故選|应选|選擇|选择)(?:选项)?[:：*\s]{0,4}/g,
];

const trailing = / is (?:our|my|the) (?:final )?answer/gi;
/** A value right before it. */
const valueBefore = /([-+]?[$\\A-Za-z\d(){}^/.,%]{1,60})\$?$/;
const longestBefore = 62;

export function phraseStatements(text: string): Statement[] {
  return [...patterns.flatMap((pattern) => lastPhrase(text, pattern)), ...trailingStatements(text)];
}

/** So many of the last matches are looked at for one that names an answer. */
const maximumTries = 8;

function lastPhrase(text: string, pattern: RegExp): Statement[] {
  const ends = [...text.matchAll(pattern)].slice(-maximumTries).reverse();
  for (const match of ends) {
    const from = match.index + match[0].length;
    const value = statedValue(text, from, endOfLine(text, from));
    if (value.end > value.start || from >= text.length) {
      return [{ at: match.index, ...value, method: 'phrase' }];
    }
  }
  return [];
}

function trailingStatements(text: string): Statement[] {
  const match = lastTrailing(text);
  if (match === undefined || !/\d|\\/.test(match.value)) {
    return [];
  }
  const { at, value } = match;
  return [{ at, ...trimmed(text, at, at + value.length, '$'), method: 'phrase' }];
}

/** Looks for the words first, of which there are few, and for the value only before them. */
function lastTrailing(text: string): { readonly at: number; readonly value: string } | undefined {
  let last: { readonly at: number; readonly value: string } | undefined;
  let end = 0;
  for (const { index, 0: words } of text.matchAll(trailing)) {
    const from = Math.max(end, index - longestBefore);
    const match = valueBefore.exec(text.slice(from, index));
    if (match !== null) {
      last = { at: from + match.index, value: match[1] ?? '' };
      end = index + words.length;
    }
  }
  return last;
}
