/** Answers in words: one spelling for phrases that say the same. */

const synonyms: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
  ['dne', 'does not exist'],
  ['no solutions', 'no solution'],
  ['no real solution', 'no solution'],
  ['no real solutions', 'no solution'],
  ['empty set', 'no solution'],
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['tues', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
  ['是', 'yes'],
  ['否', 'no'],
]);

/**
 * Lower case, without LaTeX wrappers, articles and punctuation: `\text{The red ball.}` and
 * `red ball` give the same words.
 */
export function wordsOf(text: string): string {
  const plain = text
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .replace(/\\[ ,;:!]/g, ' ')
    .toLowerCase()
    .replace(/["'`“”‘’]/g, '')
    .replace(/[.,;:!?]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain
    .replace(/\b(?:the|an)\s+/g, '')
    .replace(/(?:^|\s)a\s+(?=[a-z])/g, ' ')
    .trim();
  return synonyms.get(bare) ?? bare;
}
