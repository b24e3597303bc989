import type { CueHit } from '../features/cueIndex';
import { FeatureReader } from '../features/spanFeatures';
import type { LabelModel } from './labelModel';
import {
  cuePrior,
  type FeatureBlock,
  missingNeighbour,
  neighbours,
  neighbourScales,
  reachOf,
  visitFeatures,
} from './evidence';

/** Where evidence for a label comes from. */
export const evidenceKinds = ['words', 'form', 'before', 'behind'] as const;

/** What both heads say of one thought's spans; row `i` belongs to span `i`. */
export interface SpanScores {
  /** Rows of probabilities of `model.moves.labels`. */
  readonly moves: Float64Array;
  /** Rows of probabilities of `model.factors.labels`, from the span alone. */
  readonly factors: Float64Array;
  /** Log-odds of the moves by the kind of evidence, in the order of `evidenceKinds`. */
  readonly evidence: readonly Float64Array[];
  readonly cues: readonly (readonly CueHit[])[];
}

/**
 * Scores the spans of one thought by both heads. Every feature is looked up once, in the span that
 * has it, and speaks for that span and its neighbours: linear in the length of the thought.
 */
export function scoreSpans(spans: readonly string[], model: LabelModel): SpanScores {
  const scorer = new Scorer(spans, model);
  const reader = new FeatureReader(spans, model.vocabulary);
  const cues = spans.map((_, index) => {
    const features = reader.read(index);
    visitFeatures(features, (hash, value, block) => scorer.add(index, hash, value, block));
    scorer.addCues(index, features.cues);
    return features.cues;
  });
  return { ...scorer.end(), cues };
}

class Scorer {
  private readonly evidence: readonly Float64Array[];
  private readonly factors: Float64Array;
  private readonly columnOf: ReadonlyMap<string, number>;

  constructor(
    private readonly spans: readonly string[],
    private readonly model: LabelModel,
  ) {
    const cells = spans.length * model.moves.labels.length;
    this.evidence = evidenceKinds.map(() => new Float64Array(cells));
    this.factors = startSums(spans.length, model.factors.bias);
    this.columnOf = new Map(model.factors.labels.map((label, column) => [label, column]));
  }

  add(index: number, hash: number, value: number, block: FeatureBlock): void {
    const { moves, factors } = this.model;
    const row = moves.table.find(hash);
    if (row >= 0) {
      this.addMoves(index, row, value, block);
    }
    const own = factors.table.find(hash);
    if (own >= 0) {
      const count = factors.labels.length;
      factors.table.addRow(own, value, 0, count, this.factors, index * count);
    }
  }

  /** What the cues say by their hand-set weights, from which training of the factors starts. */
  addCues(index: number, cues: readonly CueHit[]): void {
    const count = this.model.factors.labels.length;
    for (const { factor, weight } of cues) {
      const column = this.columnOf.get(factor);
      if (column !== undefined) {
        const at = index * count + column;
        this.factors[at] = (this.factors[at] ?? 0) + cuePrior * weight;
      }
    }
  }

  private addMoves(index: number, row: number, value: number, block: FeatureBlock): void {
    const { labels, table } = this.model.moves;
    const width = labels.length;
    for (let place = 0; place < reachOf(block); place += 1) {
      // Who sees this span as its neighbour `place` stands on the other side of it.
      const offset = neighbours[place] ?? 0;
      const seer = index - offset;
      const sums = this.evidence[offset === 0 ? (block === 'shapes' ? 1 : 0) : offset < 0 ? 2 : 3];
      if (seer >= 0 && seer < this.spans.length && sums !== undefined) {
        table.addRow(row, value, place * width, width, sums, seer * width);
      }
    }
  }

  end(): Omit<SpanScores, 'cues'> {
    const { bias, labels } = this.model.moves;
    const moves = startSums(this.spans.length, bias);
    for (const sums of this.evidence) {
      for (let at = 0; at < moves.length; at += 1) {
        moves[at] = (moves[at] ?? 0) + (sums[at] ?? 0);
      }
    }
    addEnds(this.spans.length, this.model, moves);
    softmaxRows(moves, labels.length);
    softmaxRows(this.factors, this.model.factors.labels.length);
    return { moves, factors: this.factors, evidence: this.evidence };
  }
}

function startSums(count: number, bias: readonly number[]): Float64Array {
  const sums = new Float64Array(count * bias.length);
  for (let at = 0; at < sums.length; at += 1) {
    sums[at] = bias[at % bias.length] ?? 0;
  }
  return sums;
}

/** Spans at the ends of a thought lack neighbours, which is a feature of its own. */
function addEnds(count: number, { moves }: LabelModel, sums: Float64Array): void {
  const width = moves.labels.length;
  neighbours.forEach((offset, place) => {
    const row = moves.table.find(missingNeighbour(place));
    // The spans that have no neighbour at this offset: the first or the last of the thought.
    const from = offset < 0 ? 0 : Math.max(0, count - offset);
    const end = offset < 0 ? Math.min(count, -offset) : count;
    for (let index = from; row >= 0 && index < end; index += 1) {
      moves.table.addRow(row, neighbourScales[place] ?? 0, 0, width, sums, index * width);
    }
  });
}

/** Turns rows of log-odds into rows of probabilities, in place. */
function softmaxRows(sums: Float64Array, width: number): void {
  for (let start = 0; start < sums.length; start += width) {
    let highest = -Infinity;
    for (let at = start; at < start + width; at += 1) {
      highest = Math.max(highest, sums[at] ?? 0);
    }
    let total = 0;
    for (let at = start; at < start + width; at += 1) {
      const share = Math.exp((sums[at] ?? 0) - highest);
      sums[at] = share;
      total += share;
    }
    for (let at = start; at < start + width; at += 1) {
      sums[at] = (sums[at] ?? 0) / total;
    }
  }
}
