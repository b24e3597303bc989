import { type FactorId, factors } from '../factors';

/** The factors that the rules choose between; a factor is known to them by its place here. */
export const ruledFactors: readonly FactorId[] = factors
  .map(({ id }) => id)
  .filter((id) => id !== 'unsure');

/** The place of a factor among those the rules choose between. */
export function placeOf(factor: FactorId): number {
  return ruledFactors.indexOf(factor);
}

/**
 * The softmax is too sure at the top and too modest at the bottom; this line through the measured
 * accuracies (sentences of R1-family traces, eight labels) makes it a probability one can read.
 */
const calibration = { offset: 0.25, slope: 0.55 };

/** Log-odds of every factor for one span, with what added most to each. */
export class RuleScores {
  private readonly totals = new Float64Array(ruledFactors.length);
  private readonly largest = new Float64Array(ruledFactors.length);
  private readonly reasons: string[] = ruledFactors.map(() => '');
  /** Where the words that are the reason stand; an empty range where the reason is told. */
  private readonly starts = new Int32Array(ruledFactors.length);
  private readonly ends = new Int32Array(ruledFactors.length);

  clear(): void {
    this.totals.fill(0);
    this.largest.fill(0);
  }

  /** Adds `amount` of log-odds to a factor for a reason to show. */
  add(factor: number, amount: number, reason: string): void {
    this.put(factor, amount, reason, 0, 0);
  }

  /** Adds `amount` of log-odds to a factor for the words of the span at `[start, end)`. */
  addWords(factor: number, amount: number, start: number, end: number): void {
    this.put(factor, amount, '', start, end);
  }

  private put(factor: number, amount: number, reason: string, start: number, end: number): void {
    this.totals[factor] = (this.totals[factor] ?? 0) + amount;
    if (amount > (this.largest[factor] ?? 0)) {
      this.largest[factor] = amount;
      this.reasons[factor] = reason;
      this.starts[factor] = start;
      this.ends[factor] = end;
    }
  }

  /** The factor with the highest score; the first of equals. */
  winner(): number {
    let best = 0;
    for (let factor = 1; factor < this.totals.length; factor += 1) {
      best = (this.totals[factor] ?? 0) > (this.totals[best] ?? 0) ? factor : best;
    }
    return best;
  }

  /** What added most to a factor in this span. */
  reasonOf(factor: number, span: string): string {
    if (this.largest[factor] === 0) {
      return 'no clear cue';
    }
    const [start, end] = [this.starts[factor] ?? 0, this.ends[factor] ?? 0];
    return end > start ? span.slice(start, end) : (this.reasons[factor] ?? '');
  }

  /** The calibrated chance of a factor. */
  confidenceIn(factor: number): number {
    const sum = this.totals.reduce((total, score) => total + Math.exp(score), 0);
    return calibration.offset + (calibration.slope * Math.exp(this.totals[factor] ?? 0)) / sum;
  }
}
