import * as vscode from 'vscode';
import { Disposable } from '../base/lifecycle';

/** So many records of a document have their lenses at once; of more, those around what is seen. */
const mostAtOnce = 2000;
/** Records above and below what is seen, so that scrolling seldom asks for lenses. */
const margin = 500;

/** Lines of a document, both ends among them. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Records `[from, end)`. */
export interface RecordRange {
  readonly from: number;
  readonly end: number;
}

/**
 * The records for which lenses are made: all of a document, or of one with many those around what
 * is seen of it. VS Code asks for all lenses of a document and tells when another part is seen.
 */
export class LensWindows extends Disposable {
  /** The lines that have lenses, of documents where not all have. */
  private readonly covered = new WeakMap<vscode.TextDocument, readonly LineRange[]>();

  /** @param onLeft is called when lines without lenses come into view */
  constructor(onLeft: () => void) {
    super();
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const covered = this.covered.get(textEditor.document);
        if (covered !== undefined && !visibleRanges.every((seen) => isWithin(seen, covered))) {
          onLeft();
        }
      }),
    );
  }

  /** @param lines the line on which each record begins, rising */
  recordsOf(document: vscode.TextDocument, lines: ArrayLike<number>): readonly number[] {
    if (lines.length <= mostAtOnce) {
      this.covered.delete(document);
      return Array.from({ length: lines.length }, (_, record) => record);
    }
    const seen = seenOf(document);
    const ranges = (seen.length > 0 ? seen : [{ first: 0, last: 0 }]).map((range) =>
      recordsAround(range, lines, margin),
    );
    this.covered.set(
      document,
      ranges.map((range) => linesOf(range, lines)),
    );
    return [...new Set(ranges.flatMap(({ from, end }) => numbersFrom(from, end)))];
  }
}

/**
 * The records that begin on these lines, the one that reaches into them, and `more` on both sides.
 *
 * @param lines the line on which each record begins, rising
 */
export function recordsAround(
  { first, last }: LineRange,
  lines: ArrayLike<number>,
  more: number,
): RecordRange {
  return {
    from: Math.max(0, recordsBefore(first + 1, lines) - 1 - more),
    end: Math.min(lines.length, recordsBefore(last + 1, lines) + more),
  };
}

/** The lines for which `records` have all lenses that there are. */
export function linesOf({ from, end }: RecordRange, lines: ArrayLike<number>): LineRange {
  return {
    first: from === 0 ? 0 : (lines[from] ?? 0),
    last: end >= lines.length ? Infinity : (lines[end] ?? 0) - 1,
  };
}

/** How many records begin before a line. */
function recordsBefore(line: number, lines: ArrayLike<number>): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function isWithin({ start, end }: vscode.Range, covered: readonly LineRange[]): boolean {
  return covered.some(({ first, last }) => start.line >= first && end.line <= last);
}

function seenOf(document: vscode.TextDocument): readonly LineRange[] {
  return vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) =>
      visibleRanges.map(({ start, end }) => ({ first: start.line, last: end.line })),
    );
}

function numbersFrom(from: number, end: number): readonly number[] {
  return Array.from({ length: end - from }, (_, at) => from + at);
}
