import { FeaturesOnDemand } from '../features/featuresOnDemand';
import { Contributor } from './contribution';
import type { LabelModel } from './labelModel';
import { Neighbourhood, reach, type SpanScores, spansKept } from './neighbourhood';

/** The scores that `SpanScorer` gives to the spans of one thought, of few of them, in any order. */
export class ScoresOnDemand {
  private readonly features: FeaturesOnDemand;
  private readonly contributor: Contributor;
  private readonly around: Neighbourhood;
  /** Which span is the one whose contribution stands at a place; none where it is negative. */
  private readonly held = new Int32Array(spansKept).fill(-1);

  constructor(
    private readonly spans: readonly string[],
    model: LabelModel,
  ) {
    this.features = new FeaturesOnDemand(spans, model.vocabulary);
    this.contributor = new Contributor(model);
    this.around = new Neighbourhood(model);
  }

  /** The scores of a span, which are overwritten by the next call. */
  score(index: number): SpanScores {
    const { around, spans } = this;
    const last = Math.min(index + reach, spans.length - 1);
    for (let near = Math.max(0, index - reach); near <= last; near += 1) {
      this.hold(near);
    }
    around.scores.own = around.said(index);
    around.score(index, spans.length);
    return around.scores;
  }

  private hold(index: number): void {
    const place = index % spansKept;
    if (this.held[place] !== index) {
      this.held[place] = index;
      this.contributor.fill(this.around.said(index), this.features.read(index));
    }
  }
}
