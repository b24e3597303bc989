import type { Explanation } from './explanation';
import { formatBytes, formatCount, formatPercent, formatTokens, formatUsd } from './format';
import { usdPerCorrectAnswer } from './spendCost';
import type { ServingProfile } from './servingProfile';
import type { GroupCost, VoteCost } from './voteCost';

/** What a sibling group costs, with and without a shared prompt; `correct` samples were right. */
export function explainVotes(
  profile: ServingProfile,
  cost: VoteCost,
  correct?: number,
): Explanation {
  const { votes, naive, shared, sharing } = cost;
  const perCorrect = correct === undefined ? undefined : usdPerCorrectAnswer(shared.usd, correct);
  const saved = sharing.unsharedTokens - sharing.sharedTokens;
  return {
    summary: `${formatCount(votes)} votes: ${priceOf(shared)} with the prompt shared, ${priceOf(naive)} without`,
    formulas: [
      `each on its own: ${groupText(naive)}`,
      `prompt kept once in whole blocks of ${formatTokens(profile.blockSize)}: ${groupText(shared)}`,
      `memory saved: ${formatCount(saved)} of ${formatTokens(sharing.unsharedTokens)} = ${formatPercent(sharing.capacitySaved)}; bandwidth saved: ${formatPercent(sharing.bandwidthSaved)}`,
      ...(perCorrect === undefined
        ? []
        : [
            `per correct answer: ${priceOf(shared)} ÷ ${formatCount(correct ?? 0)} = ${formatUsd(perCorrect)}`,
          ]),
    ],
    sources: [
      'Samples part at the first token, so only the prompt is shared; paged decoding reads it once for each of them.',
      `Profile: ${profile.name}; computed, not measured.`,
      `Model: ${profile.model.source.name}, ${profile.model.source.date}.`,
      `Hardware: ${profile.hardware.source.name}, ${profile.hardware.source.date}.`,
    ],
  };
}

function priceOf({ usd }: GroupCost): string {
  return usd === undefined ? 'no price' : formatUsd(usd);
}

function groupText(group: GroupCost): string {
  return `${formatTokens(group.tokens)} computed, ${formatBytes(group.nodeBytes)} of cache at the end, ${priceOf(group)}`;
}
