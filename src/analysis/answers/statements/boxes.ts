/** Finding `\boxed{…}` and `\fbox{…}` by matching braces. */

import { closingBrace } from '../scan';

/** One box; offsets are UTF-16 units of the text. Without `close` the text ends inside the box. */
export interface Box {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The first unit after the box. */
  readonly close?: number;
}

/** Nested boxes are followed no deeper than this. */
const maximumNesting = 8;

/** All outermost boxes in order; a box inside a box is resolved to its inside. */
export function boxesOf(text: string): Box[] {
  const boxes: Box[] = [];
  const pattern = /\\(?:boxed|fbox|framebox)(?![A-Za-z])\s*/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const box = boxAt(text, match.index, match.index + match[0].length);
    boxes.push(box);
    if (box.close === undefined) {
      break;
    }
    pattern.lastIndex = box.close;
  }
  return boxes;
}

function boxAt(text: string, start: number, open: number): Box {
  if (text.charAt(open) !== '{') {
    const bare = /^[-+]?[A-Za-z0-9]+(?:\.\d+)?/.exec(text.slice(open, open + 60));
    const end = open + (bare?.[0].length ?? 0);
    return { start, contentStart: open, contentEnd: end, close: end };
  }
  const close = closingBrace(text, open);
  if (close < 0) {
    return { start, contentStart: open + 1, contentEnd: text.length };
  }
  return { start, ...innermost(text, open + 1, close, 0), close: close + 1 };
}

/** The content of `\boxed{\boxed{5}}` is the 5. */
function innermost(
  text: string,
  contentStart: number,
  contentEnd: number,
  depth: number,
): Pick<Box, 'contentStart' | 'contentEnd'> {
  const match = /^\s*\\(?:boxed|fbox)\s*\{/.exec(text.slice(contentStart, contentStart + 40));
  if (match !== null && depth < maximumNesting) {
    const open = contentStart + match[0].length - 1;
    const close = closingBrace(text, open);
    if (close >= 0 && text.slice(close + 1, contentEnd).trim() === '') {
      return innermost(text, open + 1, close, depth + 1);
    }
  }
  return { contentStart, contentEnd };
}

/**
 * The last box with the boxes that stand directly before it: those joined by a comma, "and",
 * "or" or a few signs form one answer of several parts.
 */
export function joinedBoxes(text: string, boxes: readonly Box[]): Box[] {
  const last = boxes.at(-1);
  if (last === undefined) {
    return [];
  }
  const joined = [last];
  for (let index = boxes.length - 2; index >= 0; index--) {
    const box = boxes[index];
    const next = joined[0];
    if (
      box?.close === undefined ||
      next === undefined ||
      !isJoint(text.slice(box.close, next.start))
    ) {
      break;
    }
    joined.unshift(box);
  }
  return joined;
}

/** Words and signs that may stand between the parts of one answer. */
function isJoint(between: string): boolean {
  if (between.length > 40) {
    return false;
  }
  const rest = between
    .replace(/\\(?:quad|qquad|text|mbox|mathrm|,|;|\(|\)|\[|\])/g, ' ')
    .replace(/\b(?:and|or)\b|和|或|、|\([a-z]\)/g, ',')
    .replace(/[\s${}&]/g, '');
  return between.length > 0 && /^[,;+]{1,6}$/.test(rest);
}
