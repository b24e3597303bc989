import { Shapes } from '../features/shapes';
import { FeatureReader } from '../features/spanFeatures';
import { Contributor, copyContribution } from './contribution';
import type { LabelModel } from './labelModel';
import { Neighbourhood, reach, type SpanScores, spansKept } from './neighbourhood';

/**
 * Scores the spans of a thought by both heads, thought after thought. Every feature is looked up once, in the span that
 * has it, and speaks for that span and its neighbours, of which only the nearest are kept: linear
 * in the length of the thought, in memory that does not grow with the number of spans.
 */
export class SpanScorer {
  private readonly reader: FeatureReader;
  private readonly contributor: Contributor;
  /** What the spans around the one that is scored say. */
  private readonly around: Neighbourhood;
  private spans: readonly string[] = [];
  private spansRead = 0;
  /** The form, numbers and place of the span that was read last. */
  private readonly shapes = new Shapes();
  /** How many spans that were read last, one after the other, say what the one before them said. */
  private repeats = 0;

  constructor(model: LabelModel) {
    this.reader = new FeatureReader(model.vocabulary);
    this.contributor = new Contributor(model);
    this.around = new Neighbourhood(model);
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
    const { around, spans } = this;
    const { scores } = around;
    const end = Math.min(index + reach, spans.length - 1);
    for (; this.spansRead <= end; this.spansRead += 1) {
      this.say(this.spansRead);
    }
    scores.own = around.said(index);
    scores.repeated = this.repeats > 2 * reach && index + reach < spans.length;
    if (!scores.repeated) {
      around.score(index, spans.length);
    }
    return scores;
  }

  /** Some thoughts loop: what the span before said is taken over where this one says the same. */
  private say(index: number): void {
    const { around, spans } = this;
    const features = this.reader.read(index);
    const isSameForm = !this.shapes.take(features.shapes);
    const isSameText = index > 0 && spans[index] === spans[index - 1];
    this.repeats = isSameForm && isSameText ? this.repeats + 1 : 0;
    if (this.repeats === 0) {
      this.contributor.fill(around.said(index), features);
    } else if (this.repeats < spansKept) {
      copyContribution(around.said(index - 1), around.said(index));
    }
  }
}
