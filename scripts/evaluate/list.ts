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
  { name: 'schoenfeld', run: evaluateSchoenfeld },
  { name: 'reasoningflow', run: evaluateReasoningFlow },
];
