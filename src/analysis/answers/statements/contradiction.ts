import { type TextSpan, textSpan } from '../../../base/positions';
import { compareRead, type ReadAnswer, readAnswer } from '../compare';
import { namesChoice } from '../comparison/letters';
import { type Statement } from './statement';

/**
 * The latest of the statements before the last that surely names another answer. What lies within
 * the last one, or around it, is the same statement seen another way. A value beside the letter of
 * a choice may explain it.
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
  const [first, second] = [readAnswer(a), readAnswer(b)];
  return (
    a !== '' &&
    b !== '' &&
    isChoice(first) === isChoice(second) &&
    compareRead(first, second).verdict === 'different'
  );
}

function isChoice({ structure }: ReadAnswer): boolean {
  return structure !== undefined && namesChoice(structure);
}
