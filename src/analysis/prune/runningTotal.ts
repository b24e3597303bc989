import type { PruneAmounts } from './pruneCounts';
import { figuresPerRow } from './pruneTable';

/** Adds up rows of a table. */
export class RunningTotal {
  private readonly seen: Uint8Array;
  private trajectories = 0;
  private problems = 0;
  private tokens = 0;
  private usd = 0;
  private kvByteSeconds = 0;

  /** @param figures of the rows, as `RowFigures` has them */
  constructor(
    private readonly figures: Float64Array,
    rows: number,
  ) {
    this.seen = new Uint8Array(rows);
  }

  get amounts(): PruneAmounts {
    const { trajectories, problems, tokens, usd, kvByteSeconds } = this;
    return { trajectories, problems, tokens, usd, kvByteSeconds };
  }

  add(row: number, problem: number): void {
    const at = row * figuresPerRow;
    this.trajectories++;
    this.tokens += this.figures[at] ?? NaN;
    this.usd += this.figures[at + 1] ?? NaN;
    this.kvByteSeconds += this.figures[at + 2] ?? NaN;
    this.problems += this.seen[problem] === 0 ? 1 : 0;
    this.seen[problem] = 1;
  }
}
