import { answerAmong, optionsOf } from '../answers/options';
import { isCutOff } from '../finalAnswer';
import type { Annotation, Trajectory } from '../model';
import type { Ballot } from './ballot';

/** What a ballot needs of an annotation; whoever only counts votes leaves the tokens out. */
export type Cast = Pick<Annotation, 'answer' | 'correct'> & Partial<Pick<Annotation, 'tokens'>>;

/** What an annotated trajectory brings to the vote of its siblings. */
export function castBallot(trajectory: Trajectory, { answer, correct, tokens }: Cast): Ballot {
  const options = optionsOf(trajectory.problem.text);
  const among = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : answerAmong(options, text);
  return {
    answer: among(answer?.answer),
    gold: among(trajectory.gold),
    correct,
    reward: trajectory.reward,
    stepRewards: stepRewardsOf(trajectory),
    meanLogprob: trajectory.logprobs?.mean,
    confidence: trajectory.logprobs?.confidence,
    contradictory: answer?.contradicts !== undefined,
    truncated: isCutOff(trajectory, answer),
    tokens: tokens && tokens.thought + tokens.answer,
  };
}

/** The ratings of the steps where they are probabilities; judgements of -1, 0 and 1 are not. */
function stepRewardsOf({ steps = [] }: Trajectory): readonly number[] | undefined {
  const ratings = steps.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  const isComplete = ratings.length > 0 && ratings.length === steps.length;
  const areProbabilities =
    ratings.every((rating) => rating >= 0 && rating <= 1) &&
    ratings.some((rating) => !Number.isInteger(rating));
  return isComplete && areProbabilities ? ratings : undefined;
}
