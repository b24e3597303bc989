import type { Explanation } from './explanation';
import { kvBytesFormula } from './explainCache';
import { limitText } from './explainServing';
import {
  formatByteSeconds,
  formatBytes,
  formatCount,
  formatFlops,
  formatPercent,
  formatTokens,
  formatUsd,
} from './format';
import { type TrajectoryTokens, wholeTokens } from './operatingPoint';
import type { ServingProfile } from './servingProfile';
import { costOfSpan } from './trajectoryCost';

/** What one segment, or one abandoned branch, cost: output tokens `from` to `to`. */
export function explainSpan(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  from: number,
  to: number,
): Explanation {
  const span = costOfSpan(profile, tokens, from, to);
  const end = wholeTokens(tokens.promptTokens) + wholeTokens(from) + span.tokens;
  const { capacity, slo, limit } = span.batchHere;
  const flops = span.flops.linear + span.flops.attention;
  const share = span.usd === undefined ? 'no price' : formatUsd(span.usd);
  return {
    summary: `${formatTokens(span.tokens)}: ${share}, ${formatBytes(span.kvBytesAdded)} of cache added`,
    formulas: [
      `cache at its end: ${kvBytesFormula(profile, end)}`,
      `held while it was decoded: ${formatByteSeconds(span.kvByteSeconds)} at ${profile.tokensPerSecond} tokens/s`,
      `FLOPs: ${formatFlops(span.flops.linear)} by weights + ${formatFlops(span.flops.attention)} by attention = ${formatFlops(flops)}, attention ${formatPercent(span.attentionShare)}`,
      `batch here: min(${formatCount(capacity)} by memory, ${formatCount(slo)} by speed), ${limitText(limit)}`,
      `price: its part of the output's, shared out by the cache held where memory or its reading fills the step, equally otherwise: ${share}`,
    ],
    sources: [
      `Profile: ${profile.name}; computed, not measured.`,
      `Model: ${profile.model.source.name}, ${profile.model.source.date}.`,
      `Hardware: ${profile.hardware.source.name}, ${profile.hardware.source.date}.`,
    ],
  };
}
