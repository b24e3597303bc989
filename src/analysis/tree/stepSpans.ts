import { type TextSpan, textSpan } from '../../base/positions';
import type { Annotation, Trajectory, TrajectoryStep } from '../model';

/** Where a step of a trajectory stands. */
export interface StepPlace extends TextSpan {
  readonly text: 'thought' | 'response';
}

/** The steps that a thought is cut into: those of its producer where it has them, else its segments. */
export function stepSpans(
  { steps = [] }: Pick<Trajectory, 'steps'>,
  { segments }: Pick<Annotation, 'segments'>,
): readonly TrajectoryStep[] {
  return steps.length > 0 ? steps : segments.map(({ start, end }) => ({ start, end }));
}

/**
 * Where the step stands that a rollout takes after so many others; the response is the last one.
 * `undefined` where the trajectory has no such step.
 */
export function stepPlace(
  trajectory: Pick<Trajectory, 'steps' | 'response'>,
  annotation: Pick<Annotation, 'segments'>,
  before: number,
): StepPlace | undefined {
  const spans = stepSpans(trajectory, annotation);
  const span = spans[before];
  if (span !== undefined) {
    return { text: 'thought', start: span.start, end: span.end };
  }
  const { response } = trajectory;
  return before === spans.length && response.text.trim() !== ''
    ? { text: 'response', ...textSpan(0, response.text.length) }
    : undefined;
}
