import type { ApiCall, ApiPrice } from './apiPrice';
import type { Explanation } from './explanation';
import { formatTokens, formatUsd } from './format';

/** What a call cost by list price, with the counts that it is made of. */
export function explainApiPrice(call: ApiCall, price: ApiPrice): Explanation {
  const { promptTokens, cachedPromptTokens, cacheWriteTokens, outputTokens, thoughtTokens } =
    call.usage;
  const parts: readonly (readonly [string, number | undefined])[] = [
    ['input', promptTokens],
    ['of it read from a cache', cachedPromptTokens],
    ['of it written to a cache', cacheWriteTokens],
    ['output', outputTokens],
    ['of it thought, billed as output', thoughtTokens],
  ];
  return {
    summary: `API price: ${formatUsd(price.usd)}${price.complete ? '' : ', output only: the input is not reported'}`,
    formulas: [
      `${price.provider} ${price.model}, as of ${call.timestamp ?? 'the day of the price list'}`,
      ...parts.flatMap(([name, count]) =>
        count === undefined ? [] : [`${name}: ${formatTokens(count)}`],
      ),
    ],
    sources: [
      price.source ??
        '@pydantic/genai-prices 0.1.8, bundled: by date, tier and time of day; a tier holds for the whole call.',
    ],
  };
}
