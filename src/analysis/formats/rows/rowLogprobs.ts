import type { SampledLogprobs } from '../../model';
import type { Field } from '../record/fields';
import { meanOfCumulative } from '../record/logprobFold';
import { logprobsIn } from '../record/logprobs';
import type { RowPlace } from './rowMetadata';

/**
 * Names under which rows give the log-probabilities of what was sampled. Trainers pad theirs to the
 * batch, so the names that they use are not among them.
 */
const names = {
  tokens: [
    ...['logprobs', 'log_probs', 'token_logprobs', 'completion_logprobs', 'response_logprobs'],
    ...['output_token_logprobs', 'generation_log_probs'],
  ],
  mean: [
    ...['mean_logprob', 'avg_logprob', 'average_logprob', 'mean_log_prob', 'avg_log_prob'],
    ...['mean_logprobs', 'avg_logprobs'],
  ],
  sum: ['cumulative_logprob', 'cum_logprob', 'sum_logprob', 'total_logprob', 'sequence_logprob'],
} as const;

/** Lists of the ids that were sampled, whose length counts them. */
const ids = ['token_ids', 'output_token_ids', 'completion_token_ids', 'response_token_ids'];

/**
 * What a row says of the log-probabilities of one sibling: the list of its tokens, else their mean,
 * else their sum beside a count of tokens.
 */
export function rowLogprobs(
  place: RowPlace,
  outputTokens: number | undefined,
): SampledLogprobs | undefined {
  const listed = pickOwn(place, names.tokens, ({ value }) => logprobsIn(value));
  if (listed !== undefined) {
    return listed;
  }
  const tokens =
    outputTokens ?? pickOwn(place, ids, ({ isArray, length }) => (isArray ? length : undefined));
  const mean = pickOwn(place, names.mean, ({ number }) => number);
  const sum = pickOwn(place, names.sum, ({ number }) => number);
  return mean !== undefined && mean <= 0
    ? { mean, ...(tokens !== undefined && { tokens }) }
    : meanOfCumulative(sum, tokens);
}

/** What is the sibling's own; what the row says as a whole holds for one trajectory only. */
function pickOwn<T>(
  { row, own, index, count, taken }: RowPlace,
  from: readonly string[],
  read: (field: Field) => T | undefined,
): T | undefined {
  for (const name of from) {
    const isRecorded = row.has(name) || own?.has(name) === true;
    if (!isRecorded || taken.has(name)) {
      continue;
    }
    const shared = row.at(name);
    const places = [
      ...(own === undefined ? [] : [own.at(name)]),
      ...(shared.length === count ? [shared.at(index)] : []),
      ...(count === 1 ? [shared] : []),
    ];
    const found = places.map(read).find((each) => each !== undefined);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
