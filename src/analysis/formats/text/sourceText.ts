import { lastStartingAtOrBefore, textOffset } from '../../../base/positions';
import type { JsonPath, SourcePiece, SourceText } from '../../model';

/** A text of no length. */
export const emptyText: SourceText = { text: '', pieces: [] };

/** The whole decoded string at `path`. */
export function fromString(path: JsonPath, text: string): SourceText {
  return text === '' ? emptyText : { text, pieces: [piece(0, text.length, path, 0)] };
}

/**
 * The part `[start, end)` of a text, in UTF-16 units, with the pieces cut to it.
 * Example: the slice `[2, 4)` of a string "abcdef" at `a` has one piece, `[0, 2)` of `a` from 2 on.
 */
export function slice(source: SourceText, start: number, end = source.text.length): SourceText {
  if (start <= 0 && end >= source.text.length) {
    return source;
  }
  const pieces: SourcePiece[] = [];
  const first = Math.max(0, lastStartingAtOrBefore(source.pieces, textOffset(start)));
  for (let index = first; index < source.pieces.length; index++) {
    const each = source.pieces[index];
    if (each === undefined || each.start >= end) {
      break;
    }
    const from = Math.max(start, each.start);
    const to = Math.min(end, each.end);
    if (from < to) {
      pieces.push(moved(each, from - start, to - start, each.from + from - each.start));
    }
  }
  return { text: source.text.slice(Math.max(0, start), end), pieces };
}

/** Texts one after the other, with a separator of ours between them; texts of no length are left out. */
export function concat(parts: readonly SourceText[], separator = ''): SourceText {
  const filled = parts.filter((part) => part.text !== '');
  const [only] = filled;
  if (only === undefined || filled.length === 1) {
    return only ?? emptyText;
  }
  const pieces: SourcePiece[] = [];
  let shift = 0;
  for (const part of filled) {
    for (const each of part.pieces) {
      pieces.push(moved(each, each.start + shift, each.end + shift, each.from));
    }
    shift += part.text.length + separator.length;
  }
  return { text: filled.map((part) => part.text).join(separator), pieces };
}

/** Paragraphs: texts with a blank line of ours between them. */
export function paragraphs(parts: readonly SourceText[]): SourceText {
  return concat(parts, '\n\n');
}

/** The text without the white space at its ends. */
export function trim(source: SourceText): SourceText {
  const end = source.text.trimEnd().length;
  return slice(source, Math.min(end, source.text.length - source.text.trimStart().length), end);
}

/** The same text, in a record whose root stands one step further down. */
export function underPath(source: SourceText, step: string | number): SourceText {
  const pieces = source.pieces.map((each) => ({ ...each, path: [step, ...each.path] }));
  return { text: source.text, pieces };
}

export function isBlank(source: SourceText): boolean {
  return source.text.trim() === '';
}

function moved(from: SourcePiece, start: number, end: number, unit: number): SourcePiece {
  return { ...from, start: textOffset(start), end: textOffset(end), from: textOffset(unit) };
}

function piece(start: number, end: number, path: JsonPath, from: number): SourcePiece {
  return { start: textOffset(start), end: textOffset(end), path, from: textOffset(from) };
}
