import type { JsonValue } from './json';

/**
 * Why a report is not simply what was billed.
 * `zero-thought-beside-visible` it counts no thought though a thought can be read, so that count
 * is left out; `zero-output-beside-visible` the same for all output; `differenced` the producer
 * counts over the whole file, and the record before was subtracted; `cumulative` it counts over the
 * whole file and the record before is not known, so the figures are left out.
 */
export type UsageFlag =
  'zero-thought-beside-visible' | 'zero-output-beside-visible' | 'differenced' | 'cumulative';

/** What a producer reported, in one vocabulary; counts are tokens. */
export interface ReportedUsage {
  /** All input, whether it was read from a cache or not. */
  readonly promptTokens?: number;
  /** The part of `promptTokens` that was read from a cache. */
  readonly cachedPromptTokens?: number;
  /** The part of `promptTokens` that was written to a cache. */
  readonly cacheWriteTokens?: number;
  /** All billed output, thought included. */
  readonly outputTokens?: number;
  /** The part of `outputTokens` that was thought. */
  readonly thoughtTokens?: number;
  /** What the producer says the call cost, in US dollars. */
  readonly usd?: number;
  /** Over how many trajectories these figures are summed; absent means one. */
  readonly summedOver?: number;
  /** What is to be known before these figures are trusted. */
  readonly flags?: readonly UsageFlag[];
  /** The producer's own words. */
  readonly raw: JsonValue;
}
