import { type FactorId, factorOf } from './factors';
import type { SpanLabel } from './labeller';
import type { Shape } from './shape';

/** Takes evidence for a factor: `amount` of log-odds with the reason to show. */
export interface ScoreSink {
  add(factor: FactorId, amount: number, reason: string): void;
}

/** What the form of a sentence says about its factor. */
export function scoreOfShape(shape: Shape, scores: ScoreSink): void {
  scores.add('deduce', 1.1, 'statement without a cue');
  scores.add('calculate', 6 * Math.max(0, shape.mathShare - 0.2), 'mostly digits and operators');
  if (shape.hasEquals && shape.hasNumber) {
    scores.add('calculate', 1.2, 'equation with numbers');
  }
  if (shape.hasTick) {
    scores.add('confirm', 4, 'tick mark');
  }
  if (shape.isQuestion) {
    scores.add('ask-oneself', 2.4, 'question mark');
    scores.add('calculate', -1.5, '');
  }
}

/** What the place of a sentence and the label before it say about its factor. */
export function scoreOfContext(
  position: number,
  count: number,
  before: readonly SpanLabel[],
  scores: ScoreSink,
): void {
  const previous = before[before.length - 1]?.factor;
  const opening = position === 0 || (position < 6 && isRestating(previous));
  if (opening) {
    scores.add('restate-goal', 1.6, 'start of the thought');
    scores.add('state-givens', position === 0 ? 2.3 : 1.4, 'start of the thought');
  } else {
    scores.add('restate-goal', -2.5, '');
    scores.add('state-givens', -2.2, '');
  }
  if (position >= count - 2 && count > 4) {
    scores.add('state-answer', 1, 'end of the thought');
  }
  if (previous === 'calculate') {
    scores.add('calculate', 0.8, 'goes on calculating');
  }
  if (previous === 'check-result') {
    scores.add('check-result', 1, 'goes on checking');
    scores.add('confirm', 0.6, 'goes on checking');
  }
  if (previous === 'confirm') {
    scores.add('confirm', 0.8, 'goes on confirming');
    scores.add('check-result', 0.5, 'goes on checking');
  }
  if (previous === 'deduce' || previous === 'recall-given') {
    scores.add('deduce', 0.4, 'statement without a cue');
    scores.add('recall-given', 0.4, 'goes on stating');
  }
}

function isRestating(factor: FactorId | undefined): boolean {
  return factor !== undefined && factorOf(factor).group === 'restate';
}
