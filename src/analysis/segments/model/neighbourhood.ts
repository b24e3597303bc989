import { type Contribution, emptyContribution, formBlock } from './contribution';
import { missingNeighbour, neighbours, neighbourScales } from './evidence';
import type { LabelModel } from './labelModel';
import { softmax } from './softmax';

/** Where evidence for a label comes from. */
export const evidenceKinds = ['words', 'form', 'before', 'behind'] as const;

/** What both heads say of one span. */
export interface SpanScores {
  /** Probabilities of `model.moves.labels`. */
  readonly moves: Float64Array;
  /** Log-odds of the moves by the kind of evidence, a row for each of `evidenceKinds`. */
  readonly evidence: Float64Array;
  /** What the span itself says: log-odds of `model.factors.labels`, and its cues. */
  own: Contribution;
  /** The span and its neighbours say what the one before and its neighbours said. */
  repeated: boolean;
}

/** How far a span's neighbours stand from it, at most. */
export const reach = Math.max(...neighbours);
/** A power of two, so many spans at least as a label rests on. */
export const spansKept = 8;

/** The kind of evidence, by its row, that the block of a place is for who sees it. */
const kindOfPlace = neighbours.map((offset) => (offset === 0 ? 0 : offset < 0 ? 2 : 3));
const formKind = 1;

/** What a few spans next to each other say, and what it comes to for the one in their middle. */
export class Neighbourhood {
  readonly scores: SpanScores;
  /** What the spans say, each at its index modulo `spansKept`. */
  private readonly nearby: readonly Contribution[];
  private readonly missing: readonly number[];
  private readonly bias: Float64Array;

  constructor(private readonly model: LabelModel) {
    const { moves, rows } = model;
    this.nearby = Array.from({ length: spansKept }, () => emptyContribution(model));
    this.missing = neighbours.map((_, place) => {
      const feature = rows.find(missingNeighbour(place));
      return feature < 0 ? -1 : rows.inMoves(feature);
    });
    this.bias = Float64Array.from(moves.bias);
    this.scores = {
      moves: new Float64Array(moves.labels.length),
      evidence: new Float64Array(evidenceKinds.length * moves.labels.length),
      own: emptyContribution(model),
      repeated: false,
    };
  }

  /** Where it stands what a span says. */
  said(index: number): Contribution {
    return this.nearby[index % spansKept] ?? this.scores.own;
  }

  /** Scores span `index` of `count` by what it and its neighbours say. */
  score(index: number, count: number): void {
    this.sumEvidence(index, count);
    this.sumMoves(index, count);
    softmax(this.scores.moves);
  }

  private sumEvidence(index: number, count: number): void {
    this.scores.evidence.fill(0);
    this.addEvidence(this.said(index), formBlock, formKind);
    for (let place = 0; place < neighbours.length; place += 1) {
      const neighbour = index + (neighbours[place] ?? 0);
      if (neighbour >= 0 && neighbour < count) {
        this.addEvidence(this.said(neighbour), place, kindOfPlace[place] ?? 0);
      }
    }
  }

  private addEvidence({ moves }: Contribution, block: number, kind: number): void {
    const { evidence } = this.scores;
    const width = this.bias.length;
    const from = block * this.model.moves.table.blockWidth;
    const to = kind * width;
    for (let at = 0; at < width; at += 1) {
      evidence[to + at] = (evidence[to + at] ?? 0) + (moves[from + at] ?? 0);
    }
  }

  private sumMoves(index: number, count: number): void {
    const { evidence, moves } = this.scores;
    const width = moves.length;
    for (let move = 0; move < width; move += 1) {
      let sum = this.bias[move] ?? 0;
      for (let at = move; at < evidence.length; at += width) {
        sum += evidence[at] ?? 0;
      }
      moves[move] = sum;
    }
    if (index < reach || index + reach >= count) {
      this.addMissing(index, count);
    }
  }

  /** Spans at the ends of a thought lack neighbours, which is a feature of its own. */
  private addMissing(index: number, count: number): void {
    const { moves } = this.scores;
    const { table } = this.model.moves;
    const lack = new Float64Array(table.blockWidth);
    neighbours.forEach((offset, place) => {
      const start = this.missing[place] ?? -1;
      if (start >= 0 && (index + offset < 0 || index + offset >= count)) {
        table.addRows(Int32Array.of(start), 1, 0, 1, neighbourScales[place] ?? 0, lack, 0);
      }
    });
    moves.forEach((sum, at) => {
      moves[at] = sum + (lack[at] ?? 0);
    });
  }
}
