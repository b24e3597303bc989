import type { RowCosts } from '../../analysis/cost/rowCosts';
import { figuresPerRow, type PruneTable, type RowFigures } from '../../analysis/prune/pruneTable';

type Tokens = Pick<PruneTable, 'length' | 'fact'> & { prompt(row: number): number };

/** What each row costs on one profile, worked out once: who moves a slider asks again and again. */
export class PricedRows implements RowFigures {
  private figures = new Float64Array(0);
  private priced = 0;

  constructor(
    private readonly rows: Tokens,
    private readonly costs: RowCosts,
  ) {}

  get values(): Float64Array {
    if (this.priced < this.rows.length) {
      this.extend();
    }
    return this.figures;
  }

  private extend(): void {
    const { costs, rows } = this;
    const needed = rows.length * figuresPerRow;
    if (needed > this.figures.length) {
      const larger = new Float64Array(Math.max(needed, 2 * this.figures.length));
      larger.set(this.figures);
      this.figures = larger;
    }
    for (let row = this.priced; row < rows.length; row++) {
      const [prompt, output] = [rows.prompt(row), rows.fact('outputTokens', row)];
      const figures = [output, costs.usd(prompt, output), costs.kvByteSeconds(prompt, output)];
      this.figures.set(figures, row * figuresPerRow);
    }
    this.priced = rows.length;
  }
}
