import { type TextSpan, textSpan } from '../../../base/positions';
import { compareAnswers } from '../compare';
import { type Statement } from './statement';

/** A letter of a choice, which a value beside it may explain. */
const letter = /^[(\s]*(?:\\text\{)?\s*[A-Ja-j]\s*\}?[)\s.]*$/;

/**
 * The latest of the statements before the last that surely names another answer. What lies within
 * the last one, or around it, is the same statement seen another way.
 */
export function contradictedBy(
  text: string,
  last: Statement,
  statements: readonly Statement[],
): { readonly answer: string; readonly span: TextSpan } | undefined {
  const answer = answerOf(text, last);
  const earlier = statements
    .filter((each) => each.end <= last.at && differs(answerOf(text, each), answer))
    .sort((a, b) => b.at - a.at)[0];
  return earlier && { answer: answerOf(text, earlier), span: textSpan(earlier.start, earlier.end) };
}

function answerOf(text: string, { start, end, answer }: Statement): string {
  return (answer ?? text.slice(start, end)).trim();
}

function differs(a: string, b: string): boolean {
  const isNamed = a !== '' && b !== '' && letter.test(a) === letter.test(b);
  return isNamed && compareAnswers(a, b).verdict === 'different';
}
