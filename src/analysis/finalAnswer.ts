import type { AnswerComparer } from './answers/compare';
import { extractAnswer } from './answers/extract';
import type { FinalAnswer, Trajectory } from './model';

/**
 * The answer as the response states it; failing that, as the thought does. A thought that was cut
 * off states none: what stands in it is interim.
 */
export function finalAnswerOf(trajectory: Trajectory): FinalAnswer | undefined {
  const fromResponse = extractAnswer(trajectory.response.text);
  if (fromResponse !== undefined) {
    return { ...fromResponse, from: 'response' };
  }
  if (trajectory.truncated && trajectory.thoughtState !== 'closed') {
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
