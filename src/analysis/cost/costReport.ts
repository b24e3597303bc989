import { batchAt, decodeStepSeconds, loadAt } from './batch';
import { rooflines } from './decodeStep';
import { explainByteSeconds, explainKvBytes } from './explainCache';
import { explainBatch, explainFlopsPerToken, explainUsd } from './explainServing';
import { kvBytesAdded, idealKvBytes } from './kvCache';
import { usdPerMillionOutputTokens } from './money';
import type { TrajectoryTokens } from './operatingPoint';
import { coverage, nodeOf } from './servingNode';
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
    /** Seconds of one decode step at the batch used, by how its parts may overlap. */
    stepSeconds: used === 0 ? null : stepsBy(profile, total, used),
    /** Routed experts of a layer that a step is expected to reach. */
    expertsReached: expertsReached(profile, used),
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

function stepsBy(profile: ServingProfile, length: number, batch: number) {
  const seconds = (each: ServingProfile): number => {
    const node = nodeOf(each);
    return decodeStepSeconds(node, batch, loadAt(node, length));
  };
  const [operation, overlap, serial] = rooflines.map((roofline) =>
    seconds({ ...profile, roofline }),
  );
  return { operation, overlap, serial, withoutLosses: seconds(withoutLosses(profile)) };
}

function expertsReached({ model, speculation }: ServingProfile, batch: number): number | null {
  if (model.experts === undefined) {
    return null;
  }
  const tokens = batch * (1 + (speculation?.drafts ?? 0));
  return model.experts.count * (coverage(model.experts)[tokens] ?? 1);
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
