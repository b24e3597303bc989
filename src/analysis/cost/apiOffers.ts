import type { ReportedUsage, TokenCounts, Trajectory } from '../model';
import { type ApiCall, type ApiPrice, apiPriceOf } from './apiPrice';

/** A trajectory as a call of an API, and what that costs by list price. */
export interface ApiOffer {
  readonly call: ApiCall;
  /** Of this trajectory; `undefined`, never 0, where the price list has no price for the model. */
  readonly price: ApiPrice | undefined;
  /** `reported` by the producer; `counted` by us, where it reports no output. */
  readonly counts: 'reported' | 'counted';
}

type Priced = Pick<Trajectory, 'usage' | 'timestamp'>;

/**
 * What a trajectory costs by the API of a model: its usage as it was reported, else its tokens as
 * they were counted. Of a call that sampled several trajectories each bears an equal part.
 */
export function apiOffer(
  model: string,
  { usage, timestamp }: Priced,
  tokens: Pick<TokenCounts, 'prompt' | 'thought' | 'answer'>,
): ApiOffer {
  const isReported = usage?.outputTokens !== undefined;
  const counted: ReportedUsage = {
    promptTokens: tokens.prompt,
    outputTokens: tokens.thought + tokens.answer,
    raw: null,
  };
  return offerOf(
    {
      model,
      usage: isReported ? usage : counted,
      ...(timestamp !== undefined && { timestamp }),
    },
    isReported ? 'reported' : 'counted',
  );
}

/** The same call if the whole prompt were read from a cache. */
export function withPromptCached({ call, counts }: ApiOffer): ApiOffer {
  const { promptTokens } = call.usage;
  const cached = promptTokens === undefined ? {} : { cachedPromptTokens: promptTokens };
  return offerOf({ ...call, usage: { ...call.usage, ...cached } }, counts);
}

function offerOf(call: ApiCall, counts: ApiOffer['counts']): ApiOffer {
  const price = apiPriceOf(call);
  const shared = call.usage.summedOver ?? 1;
  return { call, price: price && { ...price, usd: price.usd / shared }, counts };
}
