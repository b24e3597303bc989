import type { Explanation } from './explanation';
import { formatByteSeconds, formatCount, formatPercent, formatTokens, formatUsd } from './format';
import { type TrajectoryTokens, operatingPoint } from './operatingPoint';
import { nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';
import type { SpendTotal } from './spendCost';

/**
 * What was spent on one thing out of an output, with the values put in. The price is shared out by
 * the token for what every token takes alike, and by the cache held for what grows with it.
 */
export function explainSpend(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  spend: SpendTotal,
): Explanation {
  const { shares } = operatingPoint(nodeOf(profile), tokens);
  const speed = profile.tokensPerSecond;
  const { hardware, model } = profile;
  return {
    summary: `${formatTokens(spend.tokens)}, ${formatByteSeconds(spend.kvByteSeconds)} of cache, ${priceText(spend.usd)}`,
    formulas: [
      `tokens: ${formatCount(spend.tokens)} of ${formatTokens(tokens.outputTokens)} of output = ${formatPercent(tokens.outputTokens === 0 ? 0 : spend.tokens / tokens.outputTokens)}`,
      `cache: the bytes held while each of them was decoded, summed, ÷ ${speed} tokens/s = ${formatByteSeconds(spend.kvByteSeconds)}`,
      shares === undefined
        ? 'price: none, the profile cannot serve this length'
        : `price: ${formatUsd(shares.usdPerToken)} per token × ${formatCount(spend.tokens)} + ${formatUsd(shares.usdPerCacheByteStep * speed * 1e9)} per GB·s × ${formatByteSeconds(spend.kvByteSeconds)} = ${priceText(spend.usd)}`,
    ],
    sources: [
      `Profile: ${profile.name}; computed, not measured.`,
      `Model: ${model.source.name}, ${model.source.date}.`,
      `Hardware: ${hardware.source.name}, ${hardware.source.date}.`,
    ],
  };
}

function priceText(usd: number | undefined): string {
  return usd === undefined ? 'no price' : formatUsd(usd);
}
