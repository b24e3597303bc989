import { AnswerComparer } from '../answers/compare';
import { finalAnswerOf, isCorrect } from '../finalAnswer';
import type { Trajectory } from '../model';

/** A trajectory with what it comes to: all that a training set says of it. */
export interface Solution {
  readonly trajectory: Trajectory;
  readonly answer?: string;
  readonly correct?: boolean;
}

/** The same answer and verdict as in its annotation, without the rest of that. */
export function solutionOf(trajectory: Trajectory): Solution {
  const answer = finalAnswerOf(trajectory);
  const correct = isCorrect(trajectory, answer, new AnswerComparer());
  return {
    trajectory,
    ...(answer && { answer: answer.answer }),
    ...(correct !== undefined && { correct }),
  };
}
