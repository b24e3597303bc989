import { boxesOf, joinedBoxes } from '../statements/boxes';

/** Takes away what surrounds an answer: boxes, Markdown, HTML, quotes and closing punctuation. */

export function stripMarkup(text: string): string {
  let result = contentOfBoxes(text).trim();
  result = result.replace(/<\/?(?:b|i|em|strong|u|code|span|p|br|sub|sup)\s*\/?>/gi, '');
  result = result.replace(/^\*{1,3}(?=\S)|\*{1,3}$/g, '').replace(/^_{2}(?=\S)|_{2}$/g, '');
  result = result.replace(/^`+|`+$/g, '').trim();
  const quoted = /^(["'])(.*)\1$/s.exec(result);
  return quoted?.[2]?.trim() ?? result;
}

/** Closing punctuation is no part of an answer; dots of "…" are. */
export function stripPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:.'.includes(text.charAt(end - 1))) {
    if (text.slice(0, end).endsWith('..')) {
      break;
    }
    end--;
  }
  return text.slice(0, end).trim();
}

function contentOfBoxes(text: string): string {
  let current = text.replace(/\\\\(?=boxed|fbox)/g, '\\');
  for (let depth = 0; depth < 4; depth++) {
    const boxes = boxesOf(current);
    const last = boxes.at(-1);
    if (last?.close === undefined) {
      return current;
    }
    const joined = joinedBoxes(current, boxes);
    const contents = joined.map((box) => current.slice(box.contentStart, box.contentEnd));
    const rest = current.slice(last.close).replace(/[$\s]/g, '');
    const percent = /^(?:\\?%|percent|percentage|pct)/.test(rest) ? '%' : '';
    current = contents.join(', ') + percent;
  }
  return current;
}
