import { type ServingProfile } from '../cost/servingProfile';
import { type TrajectoryCost, costOfTrajectory } from '../cost/trajectoryCost';

/** What k votes cost, when each pays for its prompt and when the prompt is shared. */
export interface VotesCost {
  readonly votes: number;
  /** Expected output tokens of k random samples: k times their mean. */
  readonly outputTokens: number;
  /** US dollars; `undefined` where a price or a profile cannot tell. */
  readonly usd: { readonly naive: number | undefined; readonly shared: number | undefined };
}

/** US dollars per million tokens. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
  /** Input that is read from a cache. */
  readonly cachedInput: number;
}

/**
 * By list prices: `k · prompt · input` in the naive case; shared, the prompt is paid once and read
 * from the cache k - 1 times. The output is `k · mean` in both.
 * Example: 500 prompt tokens and 1,500 of output at $3, $15 and $0.30: two votes cost $0.048 and
 * $0.04665.
 */
export function pricedVotes(
  outputTokens: readonly number[],
  promptTokens: number,
  prices: TokenPrices,
  k: number,
): VotesCost {
  const output = k * meanOf(outputTokens);
  const outputUsd = (output * prices.output) / 1e6;
  const promptUsd = (promptTokens * prices.input) / 1e6;
  const cachedUsd = (promptTokens * prices.cachedInput) / 1e6;
  return {
    votes: k,
    outputTokens: output,
    usd: {
      naive: k * promptUsd + outputUsd,
      shared: promptUsd + (k - 1) * cachedUsd + outputUsd,
    },
  };
}

/**
 * By a serving profile: each vote is a trajectory of its own; shared, all but the first find the
 * prompt in the KV cache and compute its last token only, as one more token of their decoding.
 *
 * Reading a prompt takes as long as reading the weights once, however short it is. A vote that finds
 * it in the cache waits for no such pass, so that sharing saves something for short prompts too.
 */
export function servedVotes(
  profile: ServingProfile,
  outputTokens: readonly number[],
  promptTokens: number,
  ks: readonly number[],
): VotesCost[] {
  const costs = outputTokens.map((output) =>
    costOfTrajectory(profile, { promptTokens, outputTokens: output }),
  );
  const alone = meanKnown(costs.map(({ usd }) => usd.selfHosted));
  const cached = meanKnown(costs.map(usdWithCachedPrompt));
  return ks.map((k) => ({
    votes: k,
    outputTokens: k * meanOf(outputTokens),
    usd: {
      naive: alone === undefined ? undefined : k * alone,
      shared: alone === undefined || cached === undefined ? undefined : alone + (k - 1) * cached,
    },
  }));
}

function usdWithCachedPrompt({ prompt, output, tokens }: TrajectoryCost): number | undefined {
  const lastToken = Math.min(prompt.usd, (output.usd ?? 0) / Math.max(1, tokens.output));
  return output.usd === undefined ? undefined : output.usd + lastToken;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** `undefined` where one value is not known: a mean of the others would mislead. */
function meanKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : meanOf(known);
}
