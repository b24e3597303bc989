import type { Annotation, Trajectory } from '../model';
import type { Ballot } from './ballot';

/** What an annotated trajectory brings to the vote of its siblings. */
export function castBallot(trajectory: Trajectory, annotation: Annotation): Ballot {
  const { answer, correct, tokens } = annotation;
  return {
    answer: answer?.answer,
    gold: trajectory.gold,
    correct,
    reward: trajectory.reward,
    truncated: trajectory.truncated,
    tokens: tokens.thought + tokens.answer,
  };
}
