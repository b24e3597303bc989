import { type FactorId, factors } from '../factors';
import type { Published } from '../published';
import type { LabelModel } from './labelModel';
import type { SpanScores } from './scoring';

/** By how much the odds of a factor rise that the hand-set rules name as well. */
const ruleOdds = Math.exp(2);

/** What the two heads make of a span together. */
export interface Verdict {
  readonly factor: FactorId;
  /** The move that the factor belongs to, by its index. */
  readonly move: number;
  /** Probability of that move. */
  readonly raw: number;
  readonly published: Published;
}

/**
 * Joins the heads and the hand-set rules: for each factor its own probability, the root of that of
 * the move it belongs to (the two see the same words), and whether the rules name it.
 */
export class Judge {
  private readonly ids: readonly FactorId[];
  private readonly moveOf: readonly number[];
  private readonly tallies: readonly Tally[];
  /** Few combinations occur: spans share them. */
  private readonly shared = new Map<string, Published>();

  constructor(private readonly model: LabelModel) {
    const named = new Map(factors.map((factor) => [factor.id as string, factor]));
    const known = model.factors.labels.flatMap((label) => named.get(label) ?? []);
    this.ids = known.map(({ id }) => id);
    this.moveOf = known.map(({ published }) =>
      model.moves.labels.indexOf(published['thought-anchors']),
    );
    this.tallies = (['schoenfeld', 'steering', 'four-habits', 'reasonops'] as const).map(
      (scheme) => new Tally(known.map(({ published }) => published[scheme])),
    );
  }

  judge({ moves, factors: words }: SpanScores, index: number, byRules: FactorId): Verdict {
    const width = this.model.moves.labels.length;
    const roots = moves.subarray(index * width, (index + 1) * width).map(Math.sqrt);
    const shares = new Float64Array(this.ids.length);
    let total = 0;
    let best = 0;
    for (let at = 0; at < shares.length; at += 1) {
      const move = roots[this.moveOf[at] ?? 0] ?? 0;
      const odds = this.ids[at] === byRules ? ruleOdds : 1;
      const share = (words[index * shares.length + at] ?? 0) * move * odds;
      shares[at] = share;
      total += share;
      best = share > (shares[best] ?? 0) ? at : best;
    }
    const move = this.moveOf[best] ?? 0;
    return {
      factor: this.ids[best] ?? 'unsure',
      move,
      raw: moves[index * width + move] ?? 0,
      published: this.publishedOf(
        moves.subarray(index * width, (index + 1) * width),
        shares,
        total,
      ),
    };
  }

  private publishedOf(moves: Float64Array, shares: Float64Array, total: number): Published {
    const [schoenfeld, steering, habits, reasonOps] = this.tallies.map((tally) =>
      tally.best(shares, total),
    );
    const anchors = this.model.moves.labels[indexOfLargest(moves)] ?? 'unknown';
    const key = [anchors, schoenfeld, steering, habits, reasonOps].join();
    const known = this.shared.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = {
      'thought-anchors': anchors,
      schoenfeld: schoenfeld ?? null,
      steering: steering ?? null,
      'four-habits': habits ?? null,
      reasonops: reasonOps ?? null,
    } as Published;
    this.shared.set(key, made);
    return made;
  }
}

/** Adds the shares of factors up by their label in a scheme. */
class Tally {
  private readonly labels: readonly (string | null)[];
  private readonly labelOf: readonly number[];

  constructor(labels: readonly (string | null)[]) {
    this.labels = [...new Set(labels)];
    this.labelOf = labels.map((label) => this.labels.indexOf(label));
  }

  best(shares: Float64Array, total: number): string | null {
    const sums = new Float64Array(this.labels.length);
    for (let at = 0; at < shares.length; at += 1) {
      const label = this.labelOf[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (shares[at] ?? 0) / total;
    }
    return this.labels[indexOfLargest(sums)] ?? null;
  }
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) {
    best = (values[at] ?? 0) > (values[best] ?? 0) ? at : best;
  }
  return best;
}
