import type { Usage } from '@pydantic/genai-prices';

/** A price that the bundled list lacks or has out of date, for a span of time. */
export interface PriceOverride {
  readonly provider: string;
  /** As the provider names it, in lower case. */
  readonly models: readonly string[];
  /** ISO 8601 dates, UTC: from the first on, up to but not including the second. */
  readonly from?: string;
  readonly until?: string;
  /** Dollars per million tokens. */
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
  readonly source: string;
}

/** Known gaps of `@pydantic/genai-prices` 0.1.8. Look here again when the package moves. */
export const priceOverrides: readonly PriceOverride[] = [
  {
    provider: 'openai',
    models: ['gpt-4o'],
    until: '2024-10-02',
    input: 5,
    // Cached input had no price of its own then.
    cachedInput: 5,
    output: 15,
    source:
      'OpenAI: the name stood for gpt-4o-2024-05-13, whose price the list has; the day is recalled',
  },
  {
    provider: 'openai',
    models: ['o1-mini', 'o1-mini-2024-09-12'],
    until: '2025-01-31',
    input: 3,
    cachedInput: 1.5,
    output: 12,
    source: 'OpenAI: price at launch (open-webui pull request 5758); the last day is recalled',
  },
  {
    provider: 'deepseek',
    models: ['deepseek-chat', 'deepseek-reasoner'],
    from: '2025-09-29',
    input: 0.28,
    cachedInput: 0.028,
    output: 0.42,
    source:
      'DeepSeek: price of V3.2 (output: LiteLLM pull request 18884; input and day recalled); what the names stood for later is not known',
  },
];

/**
 * The override for a call, if there is one. `provider` may be unknown: the names are the provider's
 * own and mean nobody else's model.
 */
export function findOverride(
  provider: string | undefined,
  model: string,
  date: Date,
  overrides: readonly PriceOverride[] = priceOverrides,
): PriceOverride | undefined {
  const name = model.toLowerCase();
  return overrides.find(
    (each) =>
      (provider === undefined || provider.toLowerCase() === each.provider) &&
      each.models.includes(name) &&
      (each.from === undefined || date >= new Date(each.from)) &&
      (each.until === undefined || date < new Date(each.until)),
  );
}

/** Dollars of a usage in the words of the price list, where cached tokens are part of the input. */
export function overriddenUsd(
  { input, cachedInput, output }: Pick<PriceOverride, 'input' | 'cachedInput' | 'output'>,
  usage: Usage,
): number {
  const cached = usage['cache_read_tokens'] ?? 0;
  const fresh = (usage['input_tokens'] ?? 0) - cached;
  return (fresh * input + cached * cachedInput + (usage['output_tokens'] ?? 0) * output) / 1e6;
}
