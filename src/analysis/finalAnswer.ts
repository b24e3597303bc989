import type { AnswerComparer } from './answers/compare';
import { extractAnswer, isAnswerCutOff } from './answers/extract';
import type { FinalAnswer, Trajectory } from './model';

/**
 * The answer as the response states it; failing that, as the thought does. A thought that was cut
 * off states none: what stands in it is interim. A response that ends inside a box states none
 * either, whatever the thought says.
 */
export function finalAnswerOf(trajectory: Trajectory): FinalAnswer | undefined {
  const fromResponse = extractAnswer(trajectory.response.text);
  if (fromResponse !== undefined) {
    return { ...fromResponse, from: 'response' };
  }
  const isThoughtCutOff = trajectory.truncated && trajectory.thoughtState !== 'closed';
  if (isThoughtCutOff || isAnswerCutOff(trajectory.response.text)) {
    return undefined;
  }
  const fromThought = extractAnswer(trajectory.thought.text);
  if (fromThought === undefined) {
    return undefined;
  }
  // What a thought states before its last answer is interim: it contradicts nothing.
  const { answer, span, method, strength } = fromThought;
  return { answer, span, method, strength, from: 'thought' };
}

/** True where no answer is left because the model, or its last box, was cut off. */
export function isCutOff(trajectory: Trajectory, answer: FinalAnswer | undefined): boolean {
  const { truncated, response, thought } = trajectory;
  const stating = response.text.trim() === '' ? thought : response;
  return truncated || (answer === undefined && isAnswerCutOff(stating.text));
}

/**
 * Whether a trajectory is right: as its producer says, else as its answer compares with the gold
 * one. `undefined` where neither tells.
 */
export function isCorrect(
  { correct, gold }: Pick<Trajectory, 'correct' | 'gold'>,
  answer: FinalAnswer | undefined,
  comparer: AnswerComparer,
): boolean | undefined {
  if (correct !== undefined) {
    return correct;
  }
  return answer !== undefined && gold !== undefined
    ? comparer.equal(answer.answer, gold)
    : undefined;
}
