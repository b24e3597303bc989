/** Answers in words: one spelling for phrases that say the same. */

const synonyms: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
  ['dne', 'does not exist'],
  ['no solutions', 'no solution'],
  ['no real solution', 'no solution'],
  ['no real solutions', 'no solution'],
  ['empty set', 'no solution'],
  ['none', 'no solution'],
  ['infinite', 'infinitely many'],
  ['infinite solutions', 'infinitely many'],
  ['infinitely many solutions', 'infinitely many'],
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['tues', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
  ...'jan:january feb:february mar:march apr:april jun:june jul:july aug:august sep:september sept:september oct:october nov:november dec:december'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
  ...'是 对 正确 はい 예 네 sí oui ja sim да evet نعم हाँ'
    .split(' ')
    .map((word) => [word, 'yes'] as const),
  ...'否 不是 错 错误 不正确 いいえ 아니오 nein non não нет hayır لا नहीं'
    .split(' ')
    .map((word) => [word, 'no'] as const),
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

/** The words of a text of letters alone, which may stand for variables as well. */
export function bareWordsOf(text: string): string | undefined {
  return /^[A-Za-z ]{1,80}$/.test(text) ? wordsOf(text) : undefined;
}

/** True where letters stand that could be a word, so that their order may mean something. */
export function couldBeWord(text: string): boolean {
  return /^[A-Za-z]{3}$/.test(text) && /[aeiou]/i.test(text) && !/^[a-f]+$/i.test(text);
}
