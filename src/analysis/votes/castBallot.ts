import { answerAmong, optionsOf } from '../answers/options';
import type { Annotation, Trajectory } from '../model';
import type { Ballot } from './ballot';

/** What an annotated trajectory brings to the vote of its siblings. */
export function castBallot(trajectory: Trajectory, annotation: Annotation): Ballot {
  const { answer, correct, tokens } = annotation;
  const options = optionsOf(trajectory.problem.text);
  const among = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : answerAmong(options, text);
  return {
    answer: among(answer?.answer),
    gold: among(trajectory.gold),
    correct,
    reward: trajectory.reward,
    truncated: trajectory.truncated,
    tokens: tokens.thought + tokens.answer,
  };
}
