import { Shapes } from '../features/shapes';
import { FeatureReader } from '../features/spanFeatures';
import {
  type Contribution,
  Contributor,
  copyContribution,
  emptyContribution,
  formBlock,
} from './contribution';
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
const reach = Math.max(...neighbours);
/** A power of two, so many spans at least as a label rests on. */
const spansKept = 8;

/** The kind of evidence, by its row, that the block of a place is for who sees it. */
const kindOfPlace = neighbours.map((offset) => (offset === 0 ? 0 : offset < 0 ? 2 : 3));
const formKind = 1;

/**
 * Scores the spans of a thought by both heads, thought after thought. Every feature is looked up once, in the span that
 * has it, and speaks for that span and its neighbours, of which only the nearest are kept: linear
 * in the length of the thought, in memory that does not grow with the number of spans.
 */
export class SpanScorer {
  private readonly reader: FeatureReader;
  private readonly contributor: Contributor;
  /** What the spans around the one that is scored say, each at its index modulo `spansKept`. */
  private readonly nearby: readonly Contribution[];
  private readonly missing: readonly number[];
  private readonly bias: Float64Array;
  private readonly scores: SpanScores;
  private spans: readonly string[] = [];
  private spansRead = 0;
  /** The form, numbers and place of the span that was read last. */
  private readonly shapes = new Shapes();
  /** How many spans that were read last, one after the other, say what the one before them said. */
  private repeats = 0;

  constructor(private readonly model: LabelModel) {
    const { moves, rows, vocabulary } = model;
    this.reader = new FeatureReader(vocabulary);
    this.contributor = new Contributor(model);
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

  /** Turns to the spans of another thought, whole and in order. */
  begin(spans: readonly string[]): void {
    this.spans = spans;
    this.spansRead = 0;
    this.repeats = 0;
    this.reader.begin(spans);
  }

  /**
   * The scores of span `index`; to be called for 0, 1, 2 … once each after `begin`. They are
   * overwritten by the next call.
   */
  score(index: number): SpanScores {
    const { scores } = this;
    const end = Math.min(index + reach, this.spans.length - 1);
    for (; this.spansRead <= end; this.spansRead += 1) {
      this.say(this.spansRead);
    }
    scores.own = this.said(index);
    scores.repeated = this.repeats > 2 * reach && index + reach < this.spans.length;
    if (!scores.repeated) {
      this.sumEvidence(index);
      this.sumMoves(index);
      softmax(scores.moves);
    }
    return scores;
  }

  /** Some thoughts loop: what the span before said is taken over where this one says the same. */
  private say(index: number): void {
    const features = this.reader.read(index);
    const isSameForm = !this.shapes.take(features.shapes);
    const isSameText = index > 0 && this.spans[index] === this.spans[index - 1];
    this.repeats = isSameForm && isSameText ? this.repeats + 1 : 0;
    if (this.repeats === 0) {
      this.contributor.fill(this.said(index), features);
    } else if (this.repeats < spansKept) {
      copyContribution(this.said(index - 1), this.said(index));
    }
  }

  private said(index: number): Contribution {
    return this.nearby[index % spansKept] ?? this.scores.own;
  }

  private sumEvidence(index: number): void {
    this.scores.evidence.fill(0);
    this.addEvidence(this.scores.own, formBlock, formKind);
    for (let place = 0; place < neighbours.length; place += 1) {
      const neighbour = index + (neighbours[place] ?? 0);
      if (neighbour >= 0 && neighbour < this.spans.length) {
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

  private sumMoves(index: number): void {
    const { evidence, moves } = this.scores;
    const width = moves.length;
    for (let move = 0; move < width; move += 1) {
      let sum = this.bias[move] ?? 0;
      for (let at = move; at < evidence.length; at += width) {
        sum += evidence[at] ?? 0;
      }
      moves[move] = sum;
    }
    if (index < reach || index + reach >= this.spans.length) {
      this.addMissing(index);
    }
  }

  /** Spans at the ends of a thought lack neighbours, which is a feature of its own. */
  private addMissing(index: number): void {
    const { moves } = this.scores;
    const { table } = this.model.moves;
    const lack = new Float64Array(table.blockWidth);
    neighbours.forEach((offset, place) => {
      const start = this.missing[place] ?? -1;
      if (start >= 0 && (index + offset < 0 || index + offset >= this.spans.length)) {
        table.addRows(Int32Array.of(start), 1, 0, 1, neighbourScales[place] ?? 0, lack, 0);
      }
    });
    moves.forEach((sum, at) => {
      moves[at] = sum + (lack[at] ?? 0);
    });
  }
}
