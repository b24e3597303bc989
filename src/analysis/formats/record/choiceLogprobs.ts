import type { SampledLogprobs } from '../../model';
import { type Field, isArray } from './fields';
import { LogprobFold } from './logprobFold';
import { addPairs, logprobsIn } from './logprobs';

/**
 * The log-probabilities of one choice of a completion. A text completion that echoes its prompt
 * lists the tokens of the prompt first, of which the very first has none: they are left out where it
 * is known how many tokens were sampled, and otherwise nothing can be said.
 */
export function choiceLogprobs(
  choice: Field,
  outputTokens: number | undefined,
): SampledLogprobs | undefined {
  const logprobs = choice.at('logprobs');
  const listed = logprobs.at('token_logprobs').value;
  if (!isArray(listed) || listed[0] !== null) {
    return logprobsIn(logprobs.value);
  }
  const beside = logprobs.at('top_logprobs').value;
  const from = listed.length - (outputTokens ?? 0);
  const fold = new LogprobFold();
  if (outputTokens !== undefined && from > 0) {
    addPairs(fold, listed.slice(from), isArray(beside) ? beside.slice(from) : undefined);
  }
  return fold.summary();
}
