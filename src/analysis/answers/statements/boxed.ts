import { type Box, boxesOf, joinedBoxes } from './boxes';
import { type Statement, trimmed } from './statement';

/** The method of a box that never closes. */
export const cutOffBox = 'cut-off box';

/**
 * The last box that gives an answer. A box before `=` or a product is notation. A box that never
 * closes is an empty statement: the answer was cut off.
 */
export function boxedStatement(text: string): Statement | undefined {
  const boxes = boxesOf(text);
  const last = boxes.at(-1);
  if (last === undefined) {
    return undefined;
  }
  if (last.close === undefined) {
    return { at: last.start, start: text.length, end: text.length, method: cutOffBox };
  }
  const answers = boxes.filter((box) => !isNotation(text, box));
  const chosen = joinedBoxes(text, answers.length > 0 ? answers : boxes);
  return statementOf(text, chosen);
}

function isNotation(text: string, box: Box): boolean {
  return /^\s*(?:=|\\times|\\cdot|\\approx)/.test(text.slice(box.close, (box.close ?? 0) + 20));
}

function statementOf(text: string, boxes: readonly Box[]): Statement | undefined {
  const [first] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  if (boxes.length === 1) {
    const span = trimmed(text, first.contentStart, first.contentEnd);
    return { at: first.start, ...span, method: 'box' };
  }
  const answer = boxes.map((box) => text.slice(box.contentStart, box.contentEnd).trim()).join(', ');
  return {
    at: last.start,
    start: first.start,
    end: last.close ?? last.contentEnd,
    method: 'boxes',
    answer,
  };
}
