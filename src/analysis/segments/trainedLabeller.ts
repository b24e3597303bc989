import { type FactorId, factorOf } from './factors';
import { FactorsOnDemand } from './factorsOnDemand';
import { blockConfidence, factorOfBlock } from './fencedBlock';
import type { Labeller, SpanLabel } from './labeller';
import { defaultLeastConfidence } from './leastConfidence';
import { hashOf } from './features/hash';
import { calibrated } from './model/calibration';
import { type LabelModel, type ModelData, modelFrom } from './model/labelModel';
import { reasonOf } from './model/reason';
import type { SpanScores } from './model/neighbourhood';
import { SpanScorer } from './model/scoring';
import { Judge } from './model/verdict';
import { RuleReader } from './rules/ruleReader';
import weights from './model/weights.json';

/**
 * Labels spans by the trained model of `npm run train`: a linear model over the words, cues, form,
 * numbers and place of a span and of its neighbours. The model card says how good it is.
 */
export const trainedLabeller: Labeller = {
  // Other weights give other labels: figures that were kept must not be taken for theirs.
  name: `trained ${(hashOf(weights.moves.table.weights) >>> 0).toString(36)}`,
  label: (spans) => shipped(defaultLeastConfidence).label(spans),
  factors: (spans) => shipped(defaultLeastConfidence).factors(spans),
};

/** The same labeller, which is `unsure` below a confidence of the user's own, in [0, 1]. */
export function trainedLabellerFrom(leastConfidence: number): Labeller {
  return leastConfidence === defaultLeastConfidence
    ? trainedLabeller
    : {
        name: trainedLabeller.name,
        label: (spans) => shipped(leastConfidence).label(spans),
        factors: (spans) => shipped(leastConfidence).factors(spans),
      };
}

let shippedModel: LabelModel | undefined;
const loaded = new Map<number, Labeller>();

/** The shipped weights are decoded when a thought is labelled first. */
function shipped(leastConfidence: number): Labeller {
  shippedModel ??= modelFrom(weights as unknown as ModelData);
  const labeller = loaded.get(leastConfidence) ?? labellerOf(shippedModel, leastConfidence);
  loaded.set(leastConfidence, labeller);
  return labeller;
}

/** A label, and what the hand-set rules made of the span. */
interface Judged {
  readonly byRules: FactorId;
  readonly label: SpanLabel;
}

/** A labeller of its own weights, as cross-validation trains them. */
export function labellerOf(model: LabelModel, leastConfidence = defaultLeastConfidence): Labeller {
  const judge = new Judge(model);
  // Made once: a file can hold thousands of thoughts of a few sentences each.
  const scorer = new SpanScorer(model);
  const rules = new RuleReader();
  const labelOf = (span: string, scores: SpanScores, byRules: FactorId): SpanLabel => {
    const block = factorOfBlock(span);
    if (block !== undefined) {
      const { published } = factorOf(block);
      const shown = blockConfidence < leastConfidence ? 'unsure' : block;
      return { factor: shown, cue: 'code block', confidence: blockConfidence, published };
    }
    const { factor, move, raw, published } = judge.judge(scores, byRules);
    if (byRules === 'unsure') {
      return { factor: 'unsure', cue: 'no words', confidence: 0, published };
    }
    const cue = reasonOf(span, factor, move, scores);
    const confidence = calibrated(model.calibration, raw);
    const shown = confidence < leastConfidence ? 'unsure' : factor;
    return { factor: shown, cue, confidence, published };
  };
  return {
    name: 'trained',
    label(spans) {
      scorer.begin(spans);
      rules.begin(spans.length);
      let last: Judged | undefined;
      return spans.map((span, index): SpanLabel => {
        const byRules = rules.read(span);
        const scores = scorer.score(index);
        if (last === undefined || !scores.repeated || last.byRules !== byRules) {
          last = { byRules, label: labelOf(span, scores, byRules) };
        }
        return last.label;
      });
    },
    factors(spans) {
      let found: FactorsOnDemand | undefined;
      return (index) => {
        found ??= new FactorsOnDemand(spans, { model, judge, leastConfidence });
        return found.at(index);
      };
    },
  };
}
