import type { RowIndex } from './rowIndex';

/** The rows of a block of features in the tables of both heads; filled anew for every block. */
export class FoundRows {
  /** Where rows start in the table of the moves. */
  readonly moves: Int32Array;
  /** Where rows start in the table of the factors. */
  readonly factors: Int32Array;
  movesCount = 0;
  factorCount = 0;

  /** @param capacity the most features that a block has */
  constructor(
    private readonly index: RowIndex,
    capacity: number,
  ) {
    this.moves = new Int32Array(capacity);
    this.factors = new Int32Array(capacity);
  }

  /** Looks up the first `count` features. */
  find(hashes: Int32Array, count: number): void {
    const { index, moves, factors } = this;
    let movesCount = 0;
    let factorCount = 0;
    for (let at = 0; at < count; at += 1) {
      const feature = index.find(hashes[at] ?? 0);
      if (feature >= 0) {
        const inMoves = index.inMoves(feature);
        const inFactors = index.inFactors(feature);
        // What has no row there is written over by the next feature.
        moves[movesCount] = inMoves;
        movesCount += inMoves < 0 ? 0 : 1;
        factors[factorCount] = inFactors;
        factorCount += inFactors < 0 ? 0 : 1;
      }
    }
    this.movesCount = movesCount;
    this.factorCount = factorCount;
  }
}
