import { type TextSpan, textSpan } from '../../base/positions';
import type { Trajectory } from '../model';

/**
 * The steps of a thought that rewards are for: its producer's, and without those the steps that its
 * text has. UTF-16 units of the thought, in order.
 */
export function stepSpansOf({
  thought,
  steps = [],
}: Pick<Trajectory, 'thought' | 'steps'>): readonly TextSpan[] {
  if (steps.length > 0) {
    return steps.map(({ start, end }) => ({ start, end }));
  }
  return textSteps(thought.text);
}

/**
 * The steps of a text that nobody has cut: its paragraphs, and where it is one paragraph its lines.
 * UTF-16 units, in order, without blank ones.
 *
 * @example `a\n\nb\nc` has the steps `a` and `b\nc`; `b\nc` alone has `b` and `c`
 */
export function textSteps(text: string): readonly TextSpan[] {
  const paragraphs = spansBetween(text, /\n[^\S\n]*\n/g);
  return paragraphs.length > 1 ? paragraphs : spansBetween(text, /\n/g);
}

function spansBetween(text: string, separator: RegExp): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') {
      spans.push(textSpan(start, end));
    }
  };
  for (const { index, 0: found } of text.matchAll(separator)) {
    add(index);
    start = index + found.length;
  }
  add(text.length);
  return spans;
}
