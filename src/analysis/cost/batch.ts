import { slowerSide, stepSeconds } from './decodeStep';
import { attentionFlopsAt } from './flops';
import { nodeKvBytes, readKvBytes } from './kvCache';
import { type ServingNode, stepParts } from './servingNode';
import { secondsPerToken, tokensPerStep } from './speculation';

/**
 * What keeps the batch from being larger.
 * `capacity`: the memory left beside the weights is full (it also binds when the model does not fit).
 * `bandwidth`: one more sequence would break the speed each user is to get, because of bytes moved.
 * `flops`: the same, because of arithmetic.
 * `none`: nothing does up to `largestBatch`.
 */
export type BatchLimit = 'capacity' | 'bandwidth' | 'flops' | 'none';

/** How many sequences of one length a node serves at a time. */
export interface Batch {
  /** By memory: every sequence may reach this length. */
  readonly capacity: number;
  /** By interactivity: every user still gets the target speed at this length. */
  readonly slo: number;
  readonly limit: BatchLimit;
}

/** Engines do not schedule more sequences than this at a time. */
export const largestBatch = 65_536;

/** What one sequence of a length asks of a node in one step. */
export interface SequenceLoad {
  /** Cache bytes set aside, over all copies. */
  readonly nodeBytes: number;
  /** Cache bytes read, over all copies. */
  readonly readBytes: number;
  readonly attentionFlops: number;
}

export function loadAt(node: ServingNode, length: number): SequenceLoad {
  // Drafts are written before it is known whether they stay.
  const lookahead = length === 0 ? 0 : (node.profile.speculation?.drafts ?? 0);
  return {
    nodeBytes: nodeKvBytes(node.groups, node.profile.blockSize, length + lookahead),
    readBytes: readKvBytes(node.groups, length),
    attentionFlops: attentionFlopsAt(node.groups, length),
  };
}

/**
 * Seconds in which each of `batch` such sequences gets one more token: one decode step, or with
 * speculation a longer one by the tokens that it is expected to give.
 */
export function decodeStepSeconds(node: ServingNode, batch: number, load: SequenceLoad): number {
  const { roofline, speculation } = node.profile;
  const parts = stepParts(node, batch, load.readBytes, load.attentionFlops);
  const seconds = stepSeconds(roofline, parts);
  return speculation === undefined ? seconds : secondsPerToken(seconds, speculation);
}

/**
 * Largest batch whose cache fits beside the weights: `⌊pool / bytes of one sequence⌋`.
 *
 * Example: 235 GB beside the weights and 258,048 B per token: 118 sequences of 7,661 tokens.
 */
export function capacityBatch(node: ServingNode, load: SequenceLoad): number {
  if (node.cachePoolBytes <= 0) {
    return 0;
  }
  return load.nodeBytes === 0
    ? largestBatch
    : Math.min(largestBatch, Math.floor(node.cachePoolBytes / load.nodeBytes));
}

/** Largest batch at which a step takes no longer than the target allows, by binary search. */
export function interactivityBatch(node: ServingNode, load: SequenceLoad): number {
  const { tokensPerSecond, speculation } = node.profile;
  const allowed = 1 / tokensPerSecond;
  const tokens = speculation === undefined ? 1 : tokensPerStep(speculation);
  const cachePerSequence = (load.readBytes + node.writtenBytesPerToken) / node.bytesPerSecond;
  let fits = 0;
  // No roofline is faster than the reading of the cache alone.
  let tooLarge = Math.min(largestBatch, Math.floor((allowed * tokens) / cachePerSequence) + 1) + 1;
  while (tooLarge - fits > 1) {
    const middle = (fits + tooLarge) >>> 1;
    if (decodeStepSeconds(node, middle, load) <= allowed) {
      fits = middle;
    } else {
      tooLarge = middle;
    }
  }
  return fits;
}

/** Both batches at a length, and which of the limits binds. */
export function batchAt(node: ServingNode, load: SequenceLoad): Batch {
  const capacity = capacityBatch(node, load);
  const slo = interactivityBatch(node, load);
  return { capacity, slo, limit: limitOf(node, load, capacity, slo) };
}

function limitOf(node: ServingNode, load: SequenceLoad, capacity: number, slo: number): BatchLimit {
  if (capacity >= largestBatch && slo >= largestBatch) {
    return 'none';
  }
  if (capacity <= slo) {
    return 'capacity';
  }
  const parts = stepParts(node, slo + 1, load.readBytes, load.attentionFlops);
  return slowerSide(node.profile.roofline, parts);
}
