import { type Statement, trimmed } from './statement';

/** Answers between tags, and the value of "answer" in JSON. */

const tags: readonly (readonly [string, string])[] = [
  ['<answer>', '</answer>'],
  ['<Answer>', '</Answer>'],
  ['<ANSWER>', '</ANSWER>'],
  ['<final_answer>', '</final_answer>'],
  ['<|begin_of_box|>', '<|end_of_box|>'],
];

/** The last stretch between each kind of tags; one that is not closed runs to the end. */
export function tagStatements(text: string): Statement[] {
  return tags.flatMap(([open, close]) => {
    const at = text.lastIndexOf(open);
    if (at < 0) {
      return [];
    }
    const from = at + open.length;
    const to = text.indexOf(close, from);
    return [{ at, ...trimmed(text, from, to < 0 ? text.length : to), method: 'tag' }];
  });
}

/** `"answer": 42` and `"final_answer": "42"`; the last one counts. */
export function jsonStatements(text: string): Statement[] {
  const found: Statement[] = [];
  const pattern =
    /"(?:final_)?answer"\s{0,10}:\s{0,10}(?:"((?:[^"\\]|\\.){0,2000})"|(-?[\d.,/eE+-]{1,60}|true|false))/gi;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const value = match[1] ?? match[2] ?? '';
    const end = pattern.lastIndex - (match[1] === undefined ? 0 : 1);
    found.push({ at: match.index, start: end - value.length, end, method: 'json' });
  }
  return found.slice(-1);
}
