import { trainedLabeller } from '../../src/analysis/segments/trainedLabeller';
import { evaluateBacktracks } from './backtracks';
import { evaluateBoundaries } from './boundaries';
import { evaluateFirstMistakes } from './firstMistakes';
import { evaluateHandLabels } from './handLabels';
import { evaluateFactors } from './ownFactors';
import { evaluateReasoningFlow } from './reasoningFlow';
import { evaluateSchoenfeld } from './schoenfeld';
import { evaluateThoughtAnchors } from './thoughtAnchors';

/** One measurement: prints its tables, and returns those that the model card shows. */
export interface Evaluation {
  readonly name: string;
  run(): readonly string[] | Promise<readonly string[]>;
}

/** Everything that `npm run evaluate` measures. A new labelled set is a file and a line here. */
export const evaluations: readonly Evaluation[] = [
  { name: 'thought-anchors', run: evaluateThoughtAnchors },
  { name: 'factors', run: evaluateFactors },
  { name: 'hand-labels', run: evaluateHandLabels },
  { name: 'schoenfeld', run: evaluateSchoenfeld },
  { name: 'reasoningflow', run: evaluateReasoningFlow },
  { name: 'backtracks', run: () => printed(() => evaluateBacktracks(trainedLabeller)) },
  { name: 'boundaries', run: () => printed(evaluateBoundaries) },
  { name: 'first-mistakes', run: () => printed(evaluateFirstMistakes) },
];

/** A measurement that prints its tables and leaves nothing for the model card. */
function printed(evaluate: () => void): readonly string[] {
  evaluate();
  return [];
}
