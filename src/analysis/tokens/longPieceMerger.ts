import { MinimumHeap } from './minimumHeap';
import type { PieceBytes } from './pieceBytes';
import type { MergedPiece } from './pieceMerger';
import { noToken, type Vocabulary } from './vocabulary';

/** Entries of the heap order by rank, then by place: `rank * places + place`. */
const places = 2 ** 32;

const nobody = -1;

/**
 * The same merging as `PieceMerger`'s for pieces of any length, in time n log n: the parts are a
 * linked list, the pairs wait in a heap, and a pair whose parts have changed since is passed over
 * when its turn comes.
 */
export class LongPieceMerger {
  constructor(private readonly vocabulary: Vocabulary) {}

  merge(piece: PieceBytes): MergedPiece {
    const run = new Run(piece, this.vocabulary);
    run.merge();
    return run.parts();
  }
}

/** One piece while it is merged; a part is named by the place of its first byte. */
class Run {
  private readonly ids: Int32Array;
  /** Where each part ends, which is where the next one starts. */
  private readonly ends: Int32Array;
  private readonly previous: Int32Array;
  /** Rank of each part together with the next one; nobody for parts that are gone. */
  private readonly ranks: Int32Array;
  private readonly heap: MinimumHeap;

  constructor(
    private readonly piece: PieceBytes,
    private readonly vocabulary: Vocabulary,
  ) {
    const { length } = piece;
    piece.prepareSpans();
    this.ids = new Int32Array(length);
    this.ends = new Int32Array(length);
    this.previous = new Int32Array(length + 1);
    this.ranks = new Int32Array(length).fill(nobody);
    const waiting = new Float64Array(length);
    let count = 0;
    for (let place = 0; place < length; place++) {
      this.ids[place] = vocabulary.findSpan(piece, place, place + 1);
      this.ends[place] = place + 1;
      this.previous[place] = place - 1;
      const rank = place + 2 > length ? noToken : vocabulary.findSpan(piece, place, place + 2);
      this.ranks[place] = rank;
      if (rank !== noToken) {
        waiting[count++] = rank * places + place;
      }
    }
    this.heap = new MinimumHeap(waiting, count);
  }

  merge(): void {
    while (this.heap.size > 0) {
      const entry = this.heap.pop();
      const rank = Math.floor(entry / places);
      const place = entry - rank * places;
      if (this.ranks[place] === rank) {
        this.mergeWithNext(place, rank);
      }
    }
  }

  /** What is left, moved together. */
  parts(): MergedPiece {
    const { ids, ends } = this;
    let count = 0;
    for (let place = 0; place < ids.length; place = ends[place] ?? ids.length) {
      ids[count++] = ids[place] ?? 0;
    }
    return { ids, first: 0, count };
  }

  private mergeWithNext(place: number, id: number): void {
    const { ends, previous, ranks } = this;
    const next = ends[place] ?? 0;
    const end = ends[next] ?? 0;
    this.ids[place] = id;
    ends[place] = end;
    previous[end] = place;
    ranks[next] = nobody;
    this.rankAgain(place);
    const before = previous[place] ?? nobody;
    if (before !== nobody) {
      this.rankAgain(before);
    }
  }

  private rankAgain(place: number): void {
    const { ends, piece } = this;
    const next = ends[place] ?? 0;
    const isLast = next >= piece.length;
    const rank = isLast ? noToken : this.vocabulary.findSpan(piece, place, ends[next] ?? 0);
    // A rank that did not change is waiting already.
    if (rank !== noToken && rank !== this.ranks[place]) {
      this.heap.push(rank * places + place);
    }
    this.ranks[place] = rank;
  }
}
