import { type Batch, batchAt, capacityBatch, loadAt } from './batch';
import { type Flops, decodeAttentionFlops, sumOfFlops } from './flops';
import { idealKvBytes, nodeKvBytes, reservedKvBytes, sumOfKvBytes } from './kvCache';
import { type TrajectoryTokens, operatingPoint, wholeTokens } from './operatingPoint';
import { type PrefillCost, prefillCost } from './prefill';
import { type ServingNode, nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/**
 * What serving one trajectory costs under a profile. Everything is in closed form: the time a
 * question takes does not depend on the lengths.
 */
export interface TrajectoryCost {
  readonly tokens: { readonly prompt: number; readonly output: number; readonly total: number };
  /** Cache of the sequence at its end: needed, set aside in blocks, set aside over all copies. */
  readonly kvBytes: { readonly ideal: number; readonly reserved: number; readonly node: number };
  /** Ideal bytes held while decoding at the target speed, times seconds. */
  readonly kvByteSeconds: number;
  /** Prompt and output together. */
  readonly flops: Flops;
  readonly prompt: PrefillCost;
  readonly output: { readonly flops: Flops; readonly usd: number | undefined };
  /**
   * At the final length; `used` is 0 when the profile cannot serve the trajectory. `meanCapacity` is
   * what fits in a steady state, where sequences of all ages hold half of their output on average.
   */
  readonly batch: Batch & { readonly used: number; readonly meanCapacity: number };
  /** What each user gets at the batch used. */
  readonly tokensPerSecond: number | undefined;
  /** Prompt and output together; `undefined` when the profile cannot serve the trajectory. */
  readonly usd: { readonly selfHosted: number | undefined };
}

/** A stretch of the output. The spans of a trajectory and its prompt sum to the trajectory. */
export interface SpanCost {
  readonly tokens: number;
  /** Ideal cache bytes of the sequence at the end of the span. */
  readonly kvBytesAt: number;
  readonly kvBytesAdded: number;
  readonly kvByteSeconds: number;
  readonly flops: Flops;
  /** Part of the FLOPs that is attention, in [0, 1]. */
  readonly attentionShare: number;
  readonly usd: number | undefined;
  /** The batches and the limit if sequences were as long as this one is at the end of the span. */
  readonly batchHere: Batch;
}

/**
 * Cost of a trajectory of `promptTokens` and `outputTokens`, thought and answer alike.
 *
 * Example: 7,661 tokens of Llama 3.1 405B with a cache in bf16 end with 3.95 GB of cache.
 */
export function costOfTrajectory(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
): TrajectoryCost {
  const node = nodeOf(profile);
  const prompt = wholeTokens(tokens.promptTokens);
  const output = wholeTokens(tokens.outputTokens);
  const total = prompt + output;
  const point = operatingPoint(node, tokens);
  // The last prompt token always runs: its output is the first token to be sampled.
  const cached = Math.min(wholeTokens(tokens.cachedPromptTokens ?? 0), Math.max(prompt - 1, 0));
  const prefill = prefillCost(node, cached, prompt);
  const outputFlops = flopsBetween(node, prompt, total);
  return {
    tokens: { prompt, output, total },
    kvBytes: {
      ideal: idealKvBytes(node.groups, total),
      reserved: reservedKvBytes(node.groups, profile.blockSize, total),
      node: nodeKvBytes(node.groups, profile.blockSize, total),
    },
    kvByteSeconds: sumOfKvBytes(node.groups, prompt, total) / profile.tokensPerSecond,
    flops: sumOfFlops(prefill.flops, outputFlops),
    prompt: prefill,
    output: { flops: outputFlops, usd: point.usd },
    batch: {
      ...point.batch,
      used: point.used,
      meanCapacity: capacityBatch(node, loadAt(node, prompt + output / 2)),
    },
    tokensPerSecond: point.stepSeconds === undefined ? undefined : 1 / point.stepSeconds,
    usd: { selfHosted: point.usd === undefined ? undefined : prefill.usd + point.usd },
  };
}

/**
 * Cost of the output tokens `from` to `to` (counted from 0, `to` not among them) of a trajectory.
 * What lies outside of the output is left out.
 */
export function costOfSpan(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
  from: number,
  to: number,
): SpanCost {
  return spanCosts(profile, tokens)(from, to);
}

/** The same for many spans of one trajectory: what they have in common is worked out once. */
export function spanCosts(
  profile: ServingProfile,
  tokens: TrajectoryTokens,
): (from: number, to: number) => SpanCost {
  const node = nodeOf(profile);
  const prompt = wholeTokens(tokens.promptTokens);
  const output = wholeTokens(tokens.outputTokens);
  const { shares } = operatingPoint(node, tokens);
  return (from, to) => {
    const start = prompt + Math.min(wholeTokens(from), output);
    const end = Math.max(start, prompt + Math.min(wholeTokens(to), output));
    const byteSteps = sumOfKvBytes(node.groups, start, end);
    const flops = flopsBetween(node, start, end);
    const kvBytesAt = idealKvBytes(node.groups, end);
    return {
      tokens: end - start,
      kvBytesAt,
      kvBytesAdded: kvBytesAt - idealKvBytes(node.groups, start),
      kvByteSeconds: byteSteps / profile.tokensPerSecond,
      flops,
      attentionShare: end === start ? 0 : flops.attention / (flops.linear + flops.attention),
      usd:
        shares === undefined
          ? undefined
          : shares.usdPerToken * (end - start) + shares.usdPerCacheByteStep * byteSteps,
      batchHere: batchAt(node, loadAt(node, end)),
    };
  };
}

function flopsBetween(node: ServingNode, from: number, to: number): Flops {
  return {
    linear: node.linearFlopsPerToken * (to - from),
    attention: decodeAttentionFlops(node.groups, from, to),
  };
}
