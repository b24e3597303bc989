import { assertNever } from '../../base/errors';
import { capacityBatch, decodeStepSeconds, interactivityBatch, loadAt } from './batch';
import { formatBytes, formatCount, formatTokens } from './format';
import { memoryBytes, nodeOf, weightBytes } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** Why a profile cannot serve a sequence of some length, with what it takes and what there is. */
export type Unserved =
  /** `leastGpus` are enough for the weights alone. */
  | {
      readonly kind: 'weights';
      readonly needed: number;
      readonly memory: number;
      readonly leastGpus: number;
    }
  | { readonly kind: 'cache'; readonly needed: number; readonly pool: number }
  | { readonly kind: 'batch'; readonly asked: number; readonly capacity: number }
  /** Tokens per second of one sequence that has the node to itself. */
  | { readonly kind: 'speed'; readonly reached: number };

/**
 * The reason why no sequence of `tokens` tokens can be served, or not `batch` of them at a time where
 * so many are asked for, at whatever speed; `undefined` where they can.
 *
 * Example: 117 GB of weights on one accelerator of 85.9 GB, of which 0.9 may be used.
 */
export function whyUnserved(
  profile: ServingProfile,
  tokens: number,
  batch?: number,
): Unserved | undefined {
  const node = nodeOf(profile);
  if (node.cachePoolBytes <= 0) {
    const memory = memoryBytes(profile);
    const needed = weightBytes(profile);
    const each = (memory / profile.gpus) * profile.memoryUtilisation;
    return { kind: 'weights', needed, memory, leastGpus: Math.floor(needed / each) + 1 };
  }
  const load = loadAt(node, tokens);
  const capacity = capacityBatch(node, load);
  if (capacity === 0) {
    return { kind: 'cache', needed: load.nodeBytes, pool: node.cachePoolBytes };
  }
  if (batch !== undefined) {
    return batch > capacity ? { kind: 'batch', asked: batch, capacity } : undefined;
  }
  return interactivityBatch(node, load) === 0
    ? { kind: 'speed', reached: 1 / decodeStepSeconds(node, 1, load) }
    : undefined;
}

/** The same in words: `weights of 117 GB > 85.9 GB of memory × 0.9`. */
export function unservedText(profile: ServingProfile, why: Unserved, tokens: number): string {
  switch (why.kind) {
    case 'weights':
      return `weights of ${formatBytes(why.needed)} > ${formatBytes(why.memory)} of memory × ${profile.memoryUtilisation}`;
    case 'cache':
      return `KV cache of ${formatTokens(tokens)}, ${formatBytes(why.needed)} > ${formatBytes(why.pool)} beside the weights`;
    case 'batch':
      return `a batch of ${formatCount(why.asked)} > ${formatCount(why.capacity)} of ${formatTokens(tokens)} that fit in memory`;
    case 'speed':
      return `${profile.tokensPerSecond} tokens/s are asked for, and one sequence of ${formatTokens(tokens)} alone gets ${why.reached.toFixed(1)}`;
    default:
      return assertNever(why);
  }
}
