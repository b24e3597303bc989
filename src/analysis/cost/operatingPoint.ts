import { type Batch, type SequenceLoad, batchAt, decodeStepSeconds, loadAt } from './batch';
import { cacheSeconds, stepSeconds } from './decodeStep';
import { sumOfKvBytes } from './kvCache';
import { type PriceShares, priceShares } from './money';
import { type ServingNode, stepParts } from './servingNode';

/** Token counts of one trajectory; what is not a whole number from 0 on is brought to one. */
export interface TrajectoryTokens {
  readonly promptTokens: number;
  readonly outputTokens: number;
  /** The part of the prompt whose cache was there already and is not computed again. */
  readonly cachedPromptTokens?: number | undefined;
  /** Sequences served at a time; without it the largest batch that keeps both limits. */
  readonly batch?: number | undefined;
}

/** How a node serves a trajectory: the batch it runs at and what its output then costs. */
export interface OperatingPoint {
  /** Limits at the final length, so that no sequence has to be put off before its end. */
  readonly batch: Batch;
  /** Sequences served at a time; 0 when it cannot be served. */
  readonly used: number;
  /** Seconds of one decode step; `undefined` when it cannot be served. */
  readonly stepSeconds: number | undefined;
  /** Node time of the output in dollars; `undefined` when it cannot be served. */
  readonly usd: number | undefined;
  readonly shares: PriceShares | undefined;
}

/** No text is longer; it keeps all sums finite whatever a file says. */
const mostTokens = 1e9;

export function wholeTokens(count: number): number {
  return count >= 1 ? Math.min(Math.floor(count), mostTokens) : 0;
}

/**
 * The point at which `node` serves a trajectory. With the batch `B` at the final length and a step
 * of `T(B)` seconds, its output of `O` tokens takes `O · T(B) / B` of the node's time.
 *
 * The price is shared out over the tokens by what fills the node: when capacity binds, by the cache
 * that the sequence holds; otherwise the part of a step spent on the cache goes by the cache held,
 * and the rest, weights and links, equally.
 *
 * `sharedBytes` of its cache on the node are kept by other sequences, which begin with the same
 * blocks.
 */
export function operatingPoint(
  node: ServingNode,
  tokens: TrajectoryTokens,
  sharedBytes = 0,
): OperatingPoint {
  const prompt = wholeTokens(tokens.promptTokens);
  const output = wholeTokens(tokens.outputTokens);
  const whole = loadAt(node, prompt + output);
  const load = { ...whole, nodeBytes: whole.nodeBytes - sharedBytes };
  const batch = batchAt(node, load);
  const used = usedBatch(batch, tokens.batch);
  if (used === 0) {
    return { batch, used, stepSeconds: undefined, usd: undefined, shares: undefined };
  }
  const { seconds, cacheShare } = stepAt(node, used, load, used >= batch.capacity);
  const usd = (output * seconds * node.usdPerSecond) / used;
  const cacheByteSteps = sumOfKvBytes(node.groups, prompt, prompt + output);
  const shares = priceShares(usd, output, cacheByteSteps, cacheShare);
  return { batch, used, stepSeconds: seconds, usd, shares };
}

function usedBatch(batch: Batch, asked: number | undefined): number {
  if (asked === undefined) {
    return Math.min(batch.capacity, batch.slo);
  }
  const whole = wholeTokens(asked);
  return whole <= batch.capacity ? whole : 0;
}

function stepAt(
  node: ServingNode,
  batch: number,
  load: SequenceLoad,
  full: boolean,
): { readonly seconds: number; readonly cacheShare: number } {
  const { roofline } = node.profile;
  const parts = stepParts(node, batch, load.readBytes, load.attentionFlops);
  const share = cacheSeconds(roofline, parts) / stepSeconds(roofline, parts);
  return { seconds: decodeStepSeconds(node, batch, load), cacheShare: full ? 1 : share };
}
