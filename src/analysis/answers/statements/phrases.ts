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

const trailing = /([-+]?[$\\A-Za-z\d(){}^/.,%]{1,60})\$? is (?:our|my|the) (?:final )?answer/gi;

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
  const match = [...text.matchAll(trailing)].at(-1);
  const value = match?.[1] ?? '';
  if (match === undefined || !/\d|\\/.test(value)) {
    return [];
  }
  const span = trimmed(text, match.index, match.index + value.length, '$');
  return [{ at: match.index, ...span, method: 'phrase' }];
}
