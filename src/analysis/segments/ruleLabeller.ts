import { factorsOnceAsked, type Labeller } from './labeller';
import { RuleReader } from './rules/ruleReader';

const reader = new RuleReader();

/**
 * Labels spans by hand-set rules. The confidence is the calibrated softmax of their scores, and the
 * cue is what added most to the winner. Only a span without words stays unsure.
 */
export const ruleLabeller: Labeller = {
  name: 'rules',
  label(spans) {
    reader.begin(spans.length);
    return spans.map((span) => {
      const factor = reader.read(span);
      return { factor, cue: reader.reason, confidence: reader.confidence };
    });
  },
  factors: (spans) => factorsOnceAsked(() => ruleLabeller.label(spans)),
};
