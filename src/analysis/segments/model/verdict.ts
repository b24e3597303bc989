import { type FactorId, factors } from '../factors';
import type { Published } from '../published';
import type { LabelModel } from './labelModel';
import type { SpanScores } from './neighbourhood';
import { fallingExp } from './softmax';
import { indexOfLargest, Tally } from './tally';

/** By how much the odds of a factor rise that the hand-set rules name as well. */
const ruleOdds = Math.exp(2);

/** The factor that a span gets. */
export interface Choice {
  readonly factor: FactorId;
  /** The move that the factor belongs to, by its index. */
  readonly move: number;
  /** Probability of that move. */
  readonly raw: number;
}

/** What the two heads make of a span together. */
export interface Verdict extends Choice {
  readonly published: Published;
}

/**
 * Joins the heads and the hand-set rules: for each factor its own probability, the root of that of
 * the move it belongs to (the two see the same words), and whether the rules name it.
 */
export class Judge {
  private readonly ids: readonly FactorId[];
  private readonly places: ReadonlyMap<FactorId, number>;
  /** The move that each factor belongs to. */
  private readonly moveOf: Int32Array;
  private readonly tally: Tally;
  private readonly roots: Float64Array;
  /** What each factor is worth for the span that is judged; only their ratios count. */
  private readonly shares: Float64Array;

  constructor({ moves, factors: words }: LabelModel) {
    const named = new Map(factors.map((factor) => [factor.id as string, factor]));
    const known = words.labels.flatMap((label) => named.get(label) ?? []);
    this.ids = known.map(({ id }) => id);
    this.places = new Map(this.ids.map((id, place) => [id, place]));
    this.moveOf = Int32Array.from(known, ({ published }) =>
      moves.labels.indexOf(published['thought-anchors']),
    );
    this.tally = new Tally(
      moves.labels,
      known.map(({ published }) => published),
    );
    this.roots = new Float64Array(moves.labels.length);
    this.shares = new Float64Array(known.length);
  }

  judge(scores: SpanScores, byRules: FactorId): Verdict {
    const { factor, move, raw } = this.choose(scores, byRules);
    return { factor, move, raw, published: this.tally.best(scores.moves, this.shares) };
  }

  /** The factor alone. */
  choose({ moves, own }: SpanScores, byRules: FactorId): Choice {
    this.share(moves, own.factors);
    const { shares } = this;
    const ruled = this.places.get(byRules);
    if (ruled !== undefined) {
      shares[ruled] = (shares[ruled] ?? 0) * ruleOdds;
    }
    const best = indexOfLargest(shares, 0, shares.length);
    const move = this.moveOf[best] ?? 0;
    return {
      factor: this.ids[best] ?? 'unsure',
      move,
      raw: moves[move] ?? 0,
    };
  }

  private share(moves: Float64Array, words: Float64Array): void {
    const { shares, roots, moveOf } = this;
    for (let move = 0; move < roots.length; move += 1) {
      roots[move] = Math.sqrt(moves[move] ?? 0);
    }
    const highest = words[indexOfLargest(words, 0, shares.length)] ?? 0;
    for (let at = 0; at < shares.length; at += 1) {
      const odds = fallingExp((words[at] ?? 0) - highest);
      shares[at] = odds * (roots[moveOf[at] ?? 0] ?? 0);
    }
  }
}
