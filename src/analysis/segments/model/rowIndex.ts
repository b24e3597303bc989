import { HashIndex } from '../features/hashIndex';
import type { WeightTable } from './weightTable';

/** The rows of a feature in the tables of both heads, found by one look-up. */
export class RowIndex {
  private readonly features = new HashIndex();
  /** Where the rows of each feature start, in the moves and in the factors; negative without one. */
  private readonly starts: Int32Array;

  constructor(moves: WeightTable, factors: WeightTable) {
    for (const { keys } of [moves, factors]) {
      keys.forEach((key) => this.features.add(key, this.features.size));
    }
    this.starts = new Int32Array(this.features.size * 2).fill(-1);
    for (const [head, table] of [moves, factors].entries()) {
      table.keys.forEach((key, row) => {
        this.starts[this.find(key) * 2 + head] = table.startOf(row);
      });
    }
  }

  /** The number of a feature that some head has weights for; negative for any other. */
  find(hash: number): number {
    return this.features.get(hash);
  }

  /** Where the row of a feature starts in the table of the moves; negative without one. */
  inMoves(feature: number): number {
    return this.starts[feature * 2] ?? -1;
  }

  /** Where the row of a feature starts in the table of the factors; negative without one. */
  inFactors(feature: number): number {
    return this.starts[feature * 2 + 1] ?? -1;
  }
}
