import type { JsonObject, JsonValue, SampledLogprobs } from '../../model';
import { isArray, isObject } from './fields';
import { LogprobFold } from './logprobFold';

/**
 * Log-probabilities in the shapes in which servers write them. The values are walked as they are,
 * since a long trajectory has tens of thousands.
 */

/**
 * The summary of one list of tokens, in any of these shapes:
 * `[-0.1, …]`; `[[-0.1, id, text], …]` (SGLang); `[{logprob, top_logprobs}, …]` (OpenAI);
 * `{content: […]}` around those (chat completions); `{token_logprobs, top_logprobs}` (completions).
 */
export function logprobsIn(value: JsonValue | undefined): SampledLogprobs | undefined {
  const fold = new LogprobFold();
  addLogprobs(fold, value);
  return fold.summary();
}

/** Adds the tokens of a list in one of the shapes of `logprobsIn`. */
export function addLogprobs(fold: LogprobFold, value: JsonValue | undefined): void {
  if (isArray(value)) {
    value.forEach((token) => addToken(fold, token));
  } else if (isObject(value) && isArray(value['token_logprobs'])) {
    addPairs(fold, value['token_logprobs'], value['top_logprobs']);
  } else if (isObject(value)) {
    addLogprobs(fold, value['content']);
  }
}

/** Two lists side by side: what was sampled, and what was most likely at each place. */
export function addPairs(
  fold: LogprobFold,
  sampled: JsonValue | undefined,
  likeliest: JsonValue | undefined,
): void {
  const beside = isArray(likeliest) ? likeliest : [];
  (isArray(sampled) ? sampled : []).forEach((token, index) =>
    fold.add(logprobOf(token), likeliestIn(beside[index])),
  );
}

/** vLLM's list of dictionaries from token id to log-probability, the sampled one among them. */
export function addDictionaries(
  fold: LogprobFold,
  ids: JsonValue | undefined,
  places: JsonValue | undefined,
): void {
  const sampled = isArray(ids) ? ids : [];
  (isArray(places) ? places : []).forEach((place, index) => {
    const id = sampled[index];
    const known = isObject(place) && (typeof id === 'number' || typeof id === 'string');
    fold.add(known ? logprobOf(own(place, String(id))) : undefined, likeliestIn(place));
  });
}

function addToken(fold: LogprobFold, token: JsonValue): void {
  fold.add(logprobOf(token), isObject(token) ? likeliestIn(token['top_logprobs']) : []);
}

/** A number, the first of a tuple, or what an object says under the names in use. */
function logprobOf(token: JsonValue | undefined): number | undefined {
  if (isObject(token)) {
    return numberIn(token['logprob'] ?? token['logProbability']);
  }
  return numberIn(isArray(token) ? token[0] : token);
}

/** A list of tokens, or a dictionary from token to log-probability. */
export function likeliestIn(place: JsonValue | undefined): number[] {
  const all = isArray(place) ? place : isObject(place) ? Object.values(place) : [];
  return all.flatMap((each) => logprobOf(each) ?? []);
}

function numberIn(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
