import { type Usage, calcPrice } from '@pydantic/genai-prices';
import type { ReportedUsage } from '../model';
import { findOverride, overriddenUsd } from './priceOverrides';

/**
 * What a call costs at an API, by the price list of `@pydantic/genai-prices`, which is bundled: no
 * network is used. The list knows cached input, context tiers, price history and times of day.
 */
export interface ApiCall {
  /** As the producer names it; a prefix such as `openai/` says the provider. */
  readonly model: string;
  readonly provider?: string | undefined;
  readonly usage: ReportedUsage;
  /** When the call was made: ISO 8601, read as UTC where it names no zone. */
  readonly timestamp?: string | undefined;
}

export interface ApiPrice {
  /** Of the whole call, whatever the number of trajectories its usage is summed over. */
  readonly usd: number;
  /** Provider and model of the price list. */
  readonly provider: string;
  readonly model: string;
  /** Where the price is from, if not from the price list. */
  readonly source?: string;
  /** False when the producer did not report the input, so that only the output is in `usd`. */
  readonly complete: boolean;
}

/** Undated calls are priced as of the day the bundled list was made, outside of peak hours. */
export const pricesAsOf = '2026-11-22T12:00:00Z';

const longestName = 200;

/**
 * Price of a call in US dollars; `undefined`, never 0, when the model, its price or the output is
 * not known.
 *
 * Example: `gpt-4o`, 1,000 tokens in and 1,000 out: 0.0025 + 0.0100 = $0.0125.
 */
export function apiPriceOf(call: ApiCall): ApiPrice | undefined {
  const outputTokens = count(call.usage.outputTokens);
  if (outputTokens === undefined || call.model.length > longestName) {
    return undefined;
  }
  const usage = usageOf(call.usage, outputTokens);
  const timestamp = dateOf(call.timestamp);
  for (const [provider, model] of readings(call)) {
    const price =
      overridden(usage, model, provider, timestamp) ?? priced(usage, model, provider, timestamp);
    if (price !== undefined) {
      return { ...price, complete: call.usage.promptTokens !== undefined };
    }
  }
  return undefined;
}

/** The ways to read the names of a call, in order. */
function readings(call: ApiCall): (readonly [string | undefined, string])[] {
  const { provider, model } = call;
  const slash = model.indexOf('/');
  if (provider !== undefined && provider.length <= longestName) {
    return [[provider, model]];
  }
  return slash > 0
    ? [
        [undefined, model],
        [model.slice(0, slash), model.slice(slash + 1)],
      ]
    : [[undefined, model]];
}

function overridden(
  usage: Usage,
  model: string,
  provider: string | undefined,
  timestamp: Date,
): Omit<ApiPrice, 'complete'> | undefined {
  const found = findOverride(provider, model, timestamp);
  return (
    found && {
      usd: overriddenUsd(found, usage),
      provider: found.provider,
      model: model.toLowerCase(),
      source: found.source,
    }
  );
}

function priced(
  usage: Usage,
  model: string,
  provider: string | undefined,
  timestamp: Date,
): Omit<ApiPrice, 'complete'> | undefined {
  try {
    const options = provider === undefined ? { timestamp } : { timestamp, providerId: provider };
    const price = calcPrice(usage, model, options);
    // Free and unpriced offers have no price per token; they would come out as 0.
    return price?.model_price['output_mtok'] === undefined || isTeacher(price.model.id, model)
      ? undefined
      : { usd: price.total_price, provider: price.provider.id, model: price.model.id };
  } catch {
    // The price list asks for a unit that the usage lacks: no price can be given.
    return undefined;
  }
}

/** The list takes a name that begins with a model's for that model; its distillate is another. */
function isTeacher(listed: string, asked: string): boolean {
  return /distill/i.test(asked) && !/distill/i.test(listed);
}

/**
 * The usage in the words of the price list, where cache reads and writes are parts of the input and
 * reasoning is part of the output, as in `ReportedUsage`. Parts that exceed their whole are cut.
 */
function usageOf(usage: ReportedUsage, outputTokens: number): Usage {
  const input = count(usage.promptTokens) ?? 0;
  const cacheRead = Math.min(count(usage.cachedPromptTokens) ?? 0, input);
  const cacheWrite = Math.min(count(usage.cacheWriteTokens) ?? 0, input - cacheRead);
  return {
    input_tokens: input,
    cache_read_tokens: cacheRead,
    cache_write_tokens: cacheWrite,
    output_tokens: outputTokens,
    output_reasoning_tokens: Math.min(count(usage.thoughtTokens) ?? 0, outputTokens),
  };
}

function count(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function dateOf(timestamp: string | undefined): Date {
  const date = timestamp === undefined ? NaN : Date.parse(withZone(timestamp.trim()));
  return new Date(Number.isNaN(date) ? pricesAsOf : date);
}

/** A date and time without a zone would be read in the zone of this machine. */
function withZone(timestamp: string): string {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/.test(timestamp)
    ? `${timestamp.replace(' ', 'T')}Z`
    : timestamp;
}
