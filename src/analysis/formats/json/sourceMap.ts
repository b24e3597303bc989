import {
  type RawOffset,
  type RawSpan,
  type TextOffset,
  type TextSpan,
  lastStartingAtOrBefore,
  rawOffset,
  textOffset,
} from '../../../base/positions';
import type { JsonPath, SourcePiece, SourceText } from '../../model';
import { closingQuote, elementsOf, membersOf, skipSpace } from './jsonText';
import { RawString } from './rawString';

/** A place in one of several texts. */
export interface TextPlace {
  /** Index of the text. */
  readonly text: number;
  readonly offset: TextOffset;
}

/**
 * The way between the decoded texts of one record and its raw JSON, in both directions. Keep one
 * per record: what was walked over once is remembered, so that a query costs time in the depth of
 * the path and the logarithm of the length. Made for valid JSON; never throws on anything else.
 * Example: in `{"a":"x\ny"}` unit 2 of the text at `a` (the `y`) is raw unit 9.
 */
export class RawLocator {
  private readonly members = new Map<number, ReadonlyMap<string, number>>();
  private readonly elements = new Map<number, readonly number[]>();
  private readonly strings = new Map<number, RawString>();

  constructor(private readonly raw: string) {}

  /** Where the contents of the string at `path` stand, between the quotes, if it is a string. */
  locateString(path: JsonPath): RawSpan | undefined {
    const string = this.stringAt(path);
    return string && { start: rawOffset(string.start), end: rawOffset(string.end) };
  }

  /**
   * The raw ranges that hold the units `[start, end)` of a text, in order, one for each piece it
   * touches. Escapes are taken whole. Separators of ours have no range.
   */
  toRaw(text: SourceText, span: TextSpan): readonly RawSpan[] {
    const ranges: RawSpan[] = [];
    const first = Math.max(0, lastStartingAtOrBefore(text.pieces, span.start));
    for (let index = first; index < text.pieces.length; index++) {
      const piece = text.pieces[index];
      if (piece === undefined || piece.start >= span.end) {
        break;
      }
      const from = Math.max(piece.start, span.start);
      const to = Math.min(piece.end, span.end);
      const string = from < to ? this.stringAt(piece.path) : undefined;
      if (string !== undefined) {
        const shift = piece.from - piece.start;
        ranges.push({
          start: rawOffset(string.rawAt(from + shift)),
          end: rawOffset(string.rawAt(to + shift)),
        });
      }
    }
    return ranges;
  }

  /** The first of the texts that has a unit standing at a raw offset, and which unit it is. */
  fromRaw(offset: RawOffset, texts: readonly SourceText[]): TextPlace | undefined {
    for (const [text, { pieces }] of texts.entries()) {
      for (const piece of pieces) {
        const found = this.unitInPiece(offset, piece);
        if (found !== undefined) {
          return { text, offset: found };
        }
      }
    }
    return undefined;
  }

  private unitInPiece(offset: RawOffset, piece: SourcePiece): TextOffset | undefined {
    const string = this.stringAt(piece.path);
    if (string === undefined || offset < string.start || offset >= string.end) {
      return undefined;
    }
    const position = string.unitAt(offset) - piece.from + piece.start;
    return position >= piece.start && position < piece.end ? textOffset(position) : undefined;
  }

  private stringAt(path: JsonPath): RawString | undefined {
    const start = this.startOf(path);
    if (start === undefined || this.raw[start] !== '"') {
      return undefined;
    }
    return remembered(this.strings, start, () => {
      return new RawString(this.raw, start + 1, closingQuote(this.raw, start + 1));
    });
  }

  private startOf(path: JsonPath): number | undefined {
    let start: number | undefined = skipSpace(this.raw, 0);
    for (const step of path) {
      if (start === undefined) {
        return undefined;
      }
      start = typeof step === 'number' ? this.elementAt(start, step) : this.memberAt(start, step);
    }
    return start;
  }

  private memberAt(start: number, key: string): number | undefined {
    return this.raw[start] === '{'
      ? remembered(this.members, start, () => membersOf(this.raw, start)).get(key)
      : undefined;
  }

  private elementAt(start: number, index: number): number | undefined {
    return this.raw[start] === '['
      ? remembered(this.elements, start, () => elementsOf(this.raw, start))[index]
      : undefined;
  }
}

function remembered<T>(memory: Map<number, T>, key: number, compute: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) {
    return known;
  }
  const value = compute();
  memory.set(key, value);
  return value;
}
