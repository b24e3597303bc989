import { extractAnswer } from '../../answers/extract';
import type { Field } from '../record/fields';

/** A solution longer than this is worked out rather than the bare answer. */
const longestAnswer = 80;

/**
 * The right answer in a field that holds a worked solution or the bare answer: what the solution
 * states as its answer, or all of a short text of one line. `undefined` where neither is there.
 */
export function goldIn(field: Field): string | undefined {
  const text = field.scalar?.trim();
  if (text === undefined) {
    return undefined;
  }
  const stated = extractAnswer(text);
  if (stated?.strength === 'strong') {
    return stated.answer;
  }
  return text.length <= longestAnswer && !text.includes('\n') ? text : undefined;
}
