import type { TrajectoryDraft } from '../format';
import type { Field } from '../record/fields';
import { verdictIn } from '../record/verdict';

/** What Inspect's letters are worth: correct, partial, incorrect, no answer. */
const letters: ReadonlyMap<string, number> = new Map([
  ['C', 1],
  ['P', 0.5],
  ['I', 0],
  ['N', 0],
]);

/** An answer longer than this is the response once more rather than what was extracted from it. */
const longestAnswer = 200;

/**
 * Reward, verdict and extracted answer of the first scorer whose value can be read. A partial
 * answer has a reward but no verdict.
 * Source: https://inspect.aisi.org.uk/scorers.html, value_to_float.
 */
export function readScores(
  scores: Field,
): Pick<TrajectoryDraft, 'reward' | 'correct' | 'recordedAnswer'> {
  for (const name of scores.keys) {
    const score = scores.at(name);
    const value = score.isObject ? score.at('value') : score;
    const reward = rewardOf(value);
    if (reward !== undefined) {
      return { reward, correct: verdictIn(reward), recordedAnswer: answerOf(score) };
    }
  }
  return {};
}

function rewardOf(value: Field): number | undefined {
  const { boolean, string } = value;
  return value.number ?? (boolean === undefined ? letters.get(string ?? '') : Number(boolean));
}

function answerOf(score: Field): string | undefined {
  const answer = score.at('answer').text?.text ?? score.at('answer').scalar;
  return answer === undefined || answer.length > longestAnswer ? undefined : answer;
}
