import { batchAt, loadAt } from './batch';
import { explainByteSeconds, explainKvBytes } from './explainCache';
import { explainBatch, explainFlopsPerToken, explainUsd } from './explainServing';
import { kvBytesAdded, idealKvBytes } from './kvCache';
import { usdPerMillionOutputTokens } from './money';
import type { TrajectoryTokens } from './operatingPoint';
import { nodeOf } from './servingNode';
import { type ServingProfile, withoutLosses } from './servingProfile';
import { costOfTrajectory } from './trajectoryCost';
import { partName } from './partName';

/**
 * Everything that is said of the cost of one trajectory, as plain data with `null` for what is not
 * known: what the command line prints and a panel lists.
 */
export function costReport(profile: ServingProfile, tokens: TrajectoryTokens) {
  const cost = costOfTrajectory(profile, tokens);
  const { total } = cost.tokens;
  const node = nodeOf(profile);
  const bound = nodeOf(withoutLosses(profile));
  const { used } = cost.batch;
  const speed = cost.tokensPerSecond;
  return {
    profile: profile.name,
    tokens: cost.tokens,
    kvBytes: {
      ...cost.kvBytes,
      /** Of one token at the start, and of the next one at this length. */
      firstToken: idealKvBytes(node.groups, 1),
      nextToken: kvBytesAdded(node.groups, total, total + 1),
      parts: node.groups.map((group) => ({
        part: partName(group),
        bytes: idealKvBytes([group], total),
      })),
    },
    kvByteSeconds: cost.kvByteSeconds,
    flops: cost.flops,
    batch: { ...cost.batch, withoutLosses: batchAt(bound, loadAt(bound, total)).slo },
    tokensPerSecond: speed ?? null,
    prompt: { seconds: cost.prompt.seconds, usd: cost.prompt.usd },
    usd: {
      selfHosted: cost.usd.selfHosted ?? null,
      perMillionOutputTokens:
        speed === undefined
          ? null
          : usdPerMillionOutputTokens(profile.gpus, profile.usdPerGpuHour, used, speed),
    },
  };
}

/** The formulas of a report with the values put in, and their sources. */
export function explainCost(profile: ServingProfile, tokens: TrajectoryTokens) {
  const { total } = costOfTrajectory(profile, tokens).tokens;
  return {
    kvBytes: explainKvBytes(profile, total),
    kvByteSeconds: explainByteSeconds(profile, tokens),
    flops: explainFlopsPerToken(profile, total),
    batch: explainBatch(profile, total),
    usd: explainUsd(profile, tokens),
  };
}
