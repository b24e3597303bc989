import type { PieceBytes } from './pieceBytes';
import { noToken, type Vocabulary } from './vocabulary';

/** A rank behind all others: the pair makes no token. */
const never = 0x7fffffff;

/** Longer pieces are merged by `LongPieceMerger`, whose time does not grow with the square. */
export const longestShortPiece = 192;

/** The ids of the tokens of one piece, in a buffer that may be used again for the next. */
export interface MergedPiece {
  readonly ids: Int32Array;
  /** Where in the buffer they start. */
  readonly first: number;
  readonly count: number;
}

/**
 * Byte-pair merging: of all neighbours whose bytes together are a token, the pair of lowest rank,
 * the leftmost of equals, becomes one; until there is none. Searching the lowest afresh each time
 * is fastest for the few bytes that pieces have.
 */
export class PieceMerger {
  private readonly ids = new Int32Array(longestShortPiece);
  private readonly starts = new Int32Array(longestShortPiece + 1);
  /** Rank of each part together with the next one. */
  private readonly ranks = new Int32Array(longestShortPiece);

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Merges a piece of at most `longestShortPiece` bytes. */
  merge(piece: PieceBytes): MergedPiece {
    const { ids, ranks, starts } = this;
    let count = piece.length;
    piece.prepareSpans();
    for (let part = 0; part < count; part++) {
      starts[part] = part;
      ids[part] = this.vocabulary.findSpan(piece, part, part + 1);
    }
    starts[count] = count;
    for (let part = 0; part < count; part++) {
      ranks[part] = this.pairRank(piece, part, count);
    }
    for (;;) {
      let lowest = 0;
      for (let part = 1; part < count; part++) {
        if ((ranks[part] ?? 0) < (ranks[lowest] ?? 0)) {
          lowest = part;
        }
      }
      const rank = ranks[lowest] ?? never;
      if (rank === never) {
        return { ids, first: 0, count };
      }
      ids[lowest] = rank;
      count--;
      for (let part = lowest + 1; part < count; part++) {
        starts[part] = starts[part + 1] ?? 0;
        ids[part] = ids[part + 1] ?? 0;
        ranks[part] = ranks[part + 1] ?? 0;
      }
      starts[count] = piece.length;
      ranks[lowest] = this.pairRank(piece, lowest, count);
      if (lowest > 0) {
        ranks[lowest - 1] = this.pairRank(piece, lowest - 1, count);
      }
    }
  }

  private pairRank(piece: PieceBytes, part: number, count: number): number {
    if (part + 1 >= count) {
      return never;
    }
    const { starts } = this;
    const id = this.vocabulary.findSpan(piece, starts[part] ?? 0, starts[part + 2] ?? 0);
    return id === noToken ? never : id;
  }
}
