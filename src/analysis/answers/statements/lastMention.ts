import { type Statement } from './statement';

/** Answers of more than one number that nobody announced, near the end of a text. */

/** Only the end of a long text is searched. */
const searched = 600;

const value = '-?(?:\\d[\\d.,/]*\\d|\\d|\\\\d?frac\\{-?\\d+\\}\\{\\d+\\})';
const alternatives = new RegExp(
  `\\$?\\b([a-z])\\s*=\\s*${value}\\$?(?:\\s*(?:,|or|and|,\\s*(?:or|and))\\s*\\$?\\1\\s*=\\s*${value}\\$?)+`,
  'g',
);
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const date = new RegExp(
  `\\b(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2})\\b`,
  'g',
);

/** `x = 5 or x = -2` or a date, where nothing else is calculated behind it. */
export function lastMention(text: string): Statement | undefined {
  const base = Math.max(0, text.length - searched);
  const tail = text.slice(base);
  const found = lastOf(tail, alternatives) ?? lastOf(tail, date);
  if (found === undefined || /\d/.test(tail.slice(found.index + found[0].length))) {
    return undefined;
  }
  const start = base + found.index;
  const answer = found[0].replaceAll('$', '');
  return {
    at: start,
    start,
    end: start + found[0].length,
    method: 'last mention',
    ...(answer !== found[0] && { answer }),
  };
}

function lastOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}
