import type { EncodingName } from './encodings';
import { LongPieceMerger } from './longPieceMerger';
import { PieceBytes } from './pieceBytes';
import { PieceCache } from './pieceCache';
import { longestShortPiece, type MergedPiece, PieceMerger } from './pieceMerger';
import { ScannedText } from './scannedText';
import { splitterOf } from './splitters';
import type { PieceEnd } from './splitting';
import { TokenColumn, type Wanted } from './tokenColumn';
import type { TokenEnds, Tokenizer } from './tokenizer';
import { noToken, type Vocabulary } from './vocabulary';
import { WordCache } from './wordCache';

/**
 * Merging takes some fifty bytes of memory per byte, so pieces are cut at a million units.
 * Only in such a run, and only there, can a token differ from the encoding's own.
 */
const longestPiece = 1 << 20;

/**
 * Byte-level byte-pair encoding: the ids of `tiktoken` on its own tables of ranks, at several
 * times its speed, in time n log n for any text, and with offsets.
 *
 * A text is cut into pieces by a scanner written by hand; nearly all pieces of prose are tokens
 * as they stand, and what has to be merged is remembered.
 */
export class BytePairTokenizer implements Tokenizer {
  private readonly pieceEnd: PieceEnd;
  private readonly column = new TokenColumn();
  private readonly scanned = new ScannedText();
  private readonly piece = new PieceBytes();
  private readonly words = new WordCache();
  private readonly cache = new PieceCache();
  private readonly merger: PieceMerger;
  private readonly longMerger: LongPieceMerger;

  constructor(
    readonly encoding: EncodingName,
    private readonly vocabulary: Vocabulary,
  ) {
    this.pieceEnd = splitterOf(encoding);
    this.merger = new PieceMerger(vocabulary);
    this.longMerger = new LongPieceMerger(vocabulary);
  }

  count(text: string): number {
    return this.tokenize(text, 'count').length;
  }

  ends(text: string): TokenEnds {
    return this.tokenize(text, 'ends').finish();
  }

  /** The ids of the tokens; text that looks like a special token is plain text. */
  encode(text: string): Uint32Array {
    return this.tokenize(text, 'ids').finish();
  }

  private tokenize(text: string, wanted: Wanted): TokenColumn {
    const { column, scanned, words } = this;
    column.start(wanted);
    scanned.load(text);
    for (let start = 0; start < text.length;) {
      let end = this.pieceEnd(scanned, start);
      if (end - start > longestPiece) {
        end = scanned.characterStart(start + longestPiece);
      }
      const id = words.find(scanned.units, start, end);
      if (id === noToken) {
        this.addPiece(start, end);
      } else {
        column.add(id, end);
      }
      start = end;
    }
    return column;
  }

  private addPiece(start: number, end: number): void {
    const { column, piece, vocabulary } = this;
    const { units } = this.scanned;
    piece.load(units, start, end);
    const whole = vocabulary.findPiece(piece);
    if (whole !== noToken) {
      this.words.keep(units, start, end, whole);
      column.add(whole, end);
      return;
    }
    const { ids, first, count } = this.merged();
    let bytes = 0;
    for (let index = 0; index < count; index++) {
      const id = ids[first + index] ?? 0;
      bytes += vocabulary.lengthOf(id);
      column.add(id, piece.endOf(bytes));
    }
  }

  private merged(): MergedPiece {
    const { piece } = this;
    if (piece.length > longestShortPiece) {
      return this.longMerger.merge(piece);
    }
    const known = this.cache.find(piece);
    if (known !== undefined) {
      return known;
    }
    const merged = this.merger.merge(piece);
    this.cache.keep(piece, merged);
    return merged;
  }
}
