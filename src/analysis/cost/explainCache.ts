import { groupLines } from './explainGroups';
import type { Explanation } from './explanation';
import {
  formatBinaryBytes,
  formatByteSeconds,
  formatBytes,
  formatCount,
  formatTokens,
} from './format';
import { idealKvBytes, nodeKvBytes, reservedKvBytes, sumOfKvBytes } from './kvCache';
import { type TrajectoryTokens, wholeTokens } from './operatingPoint';
import { nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/**
 * The KV bytes of a sequence of `tokens` tokens. The first formula for Llama 3.1 405B in bf16 is
 * `2 × 126 layers × 8 KV heads × 128 × 2 B = 516,096 B per token`.
 */
export function explainKvBytes(profile: ServingProfile, tokens: number): Explanation {
  const length = wholeTokens(tokens);
  const { groups } = nodeOf(profile);
  const ideal = idealKvBytes(groups, length);
  const reserved = reservedKvBytes(groups, profile.blockSize, length);
  const node = nodeKvBytes(groups, profile.blockSize, length);
  return {
    summary: `KV cache of ${formatTokens(length)}: ${bothUnits(ideal)}`,
    formulas: [
      ...profile.model.groups.flatMap((group) => groupLines(group, profile.kvType, length)),
      `needed: ${formatCount(ideal)} B`,
      `set aside in blocks of ${formatTokens(profile.blockSize)}, windows included: ${formatCount(reserved)} B`,
      `over all copies on ${profile.gpus} × ${profile.hardware.name}: ${formatCount(node)} B`,
    ],
    sources: cacheSources(profile),
  };
}

/**
 * The formula of the ideal KV bytes on one line, such as
 * `2 × 126 layers × 8 KV heads × 128 × 2 B = 516,096 B per token × 10 tokens = 5,160,960 B`.
 */
export function kvBytesFormula(profile: ServingProfile, tokens: number): string {
  const length = wholeTokens(tokens);
  return profile.model.groups
    .map((group) => groupLines(group, profile.kvType, length).join(' '))
    .join(' + ');
}

/** The byte-seconds of decoding a trajectory at the target speed. */
export function explainByteSeconds(profile: ServingProfile, tokens: TrajectoryTokens): Explanation {
  const prompt = wholeTokens(tokens.promptTokens);
  const output = wholeTokens(tokens.outputTokens);
  const sum = sumOfKvBytes(nodeOf(profile).groups, prompt, prompt + output);
  const speed = profile.tokensPerSecond;
  return {
    summary: `KV cache held over time: ${formatByteSeconds(sum / speed)}`,
    formulas: [
      `KV bytes at ${formatTokens(prompt)}, one more with each of ${formatCount(output)} steps, summed: ${formatCount(sum)} B`,
      `÷ ${speed} tokens/s = ${formatCount(sum / speed)} B·s`,
    ],
    sources: cacheSources(profile),
  };
}

function cacheSources({ model, kvType }: ServingProfile): string[] {
  return [
    'A floor: weights, activations and fragmentation are not included.',
    `Data type ${kvType.id}: ${kvType.note}.`,
    `Model: ${model.source.name}, ${model.source.date}.`,
  ];
}

function bothUnits(bytes: number): string {
  return `${formatBytes(bytes)} (${formatBinaryBytes(bytes)})`;
}
