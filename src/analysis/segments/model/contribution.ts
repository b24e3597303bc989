import { type CueHit, hitsKept } from '../features/cueIndex';
import { HashColumn } from '../features/hashColumn';
import type { SpanFeatures } from '../features/textFeatures';
import { tokensRead } from '../features/tokens';
import { cuePrior, type FeatureBlock, neighbours, reachOf, valueIn } from './evidence';
import { FoundRows } from './foundRows';
import type { LabelModel } from './labelModel';

/** What the features of one span add to the log-odds of its own labels and of its neighbours'. */
export interface Contribution {
  /**
   * Blocks of one number for each move: what the wording says for the span itself, then what all
   * features say for the spans that see it at the places of `neighbours` from the second on, and
   * last what form and numbers say for the span itself. Blocks are as wide as those of the weights.
   */
  readonly moves: Float64Array;
  /** A number for each factor, from the span alone. */
  readonly factors: Float64Array;
  cues: readonly CueHit[];
}

/** Which block of a contribution holds what form and numbers say for the span itself. */
export const formBlock = neighbours.length;

/** An empty contribution under a model. */
export function emptyContribution({ moves, factors }: LabelModel): Contribution {
  return {
    moves: new Float64Array((neighbours.length + 1) * moves.table.blockWidth),
    factors: new Float64Array(factors.table.blockWidth),
    cues: [],
  };
}

export function copyContribution(from: Contribution, into: Contribution): void {
  into.moves.set(from.moves);
  into.factors.set(from.factors);
  into.cues = from.cues;
}

/** Looks every feature of a span up once and adds the weights of both heads. */
export class Contributor {
  private readonly rows: FoundRows;
  private readonly cueFeatures = new HashColumn(hitsKept);
  private readonly factorBias: Float64Array;
  private readonly columnOf: ReadonlyMap<string, number>;

  constructor(private readonly model: LabelModel) {
    this.rows = new FoundRows(model.rows, 3 * (tokensRead + 2));
    this.factorBias = Float64Array.from(model.factors.bias);
    this.columnOf = new Map(model.factors.labels.map((label, column) => [label, column]));
  }

  /** Writes what a span says. */
  fill(into: Contribution, { grams, openers, shapes, cues }: SpanFeatures): void {
    into.moves.fill(0);
    into.factors.set(this.factorBias);
    into.cues = cues;
    this.addBlock(into, 'grams', grams);
    this.addBlock(into, 'openers', openers);
    this.addBlock(into, 'shapes', shapes);
    this.addCues(into, cues);
  }

  private addBlock(into: Contribution, block: FeatureBlock, { hashes, count }: HashColumn): void {
    this.rows.find(hashes, count);
    this.addRows(into, block, valueIn(block, count));
  }

  private addCues(into: Contribution, cues: readonly CueHit[]): void {
    if (cues.length === 0) {
      return;
    }
    this.cueFeatures.clear();
    for (const { feature, factor, weight } of cues) {
      this.cueFeatures.push(feature);
      // What the cue says by its hand-set weight, from which training of the factors starts.
      const column = this.columnOf.get(factor);
      if (column !== undefined) {
        into.factors[column] = (into.factors[column] ?? 0) + cuePrior * weight;
      }
    }
    this.addBlock(into, 'cues', this.cueFeatures);
  }

  private addRows({ moves, factors }: Contribution, block: FeatureBlock, value: number): void {
    const { rows, model } = this;
    const { table } = model.moves;
    const reach = reachOf(block);
    if (block === 'shapes') {
      const form = formBlock * table.blockWidth;
      table.addRows(rows.moves, rows.movesCount, 0, 1, value, moves, form);
      table.addRows(rows.moves, rows.movesCount, 1, reach - 1, value, moves, table.blockWidth);
    } else {
      table.addRows(rows.moves, rows.movesCount, 0, reach, value, moves, 0);
    }
    model.factors.table.addRows(rows.factors, rows.factorCount, 0, 1, value, factors, 0);
  }
}
