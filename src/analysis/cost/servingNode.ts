import type { Arithmetic } from './dataType';
import type { StepParts } from './decodeStep';
import { headFlops, linearFlopsPerToken, lookedUpParameters } from './flops';
import { peakFlops } from './hardware';
import { type LayerFigures, layerFigures } from './layerGroups';
import type { Experts } from './modelSpec';
import type { ServingProfile } from './servingProfile';

/**
 * A profile worked out to the numbers that every later question needs, so that a question about
 * one trajectory takes a few multiplications per layer group.
 */
export interface ServingNode {
  readonly profile: ServingProfile;
  readonly groups: readonly LayerFigures[];
  /** Left for the KV cache when the weights are loaded; negative when they do not fit. */
  readonly cachePoolBytes: number;
  /** Reached, not peak: efficiencies are in. */
  readonly bytesPerSecond: number;
  readonly linearFlopsPerSecond: number;
  readonly attentionFlopsPerSecond: number;
  readonly linearFlopsPerToken: number;
  readonly headFlops: number;
  /** KV bytes written per token, over all copies. */
  readonly writtenBytesPerToken: number;
  /** Seconds to read the weights that every batch reads, and all routed experts. */
  readonly sharedWeightSeconds: number;
  readonly expertWeightSeconds: number;
  /** Share of the experts that a batch of `index` tokens reaches; empty without experts. */
  readonly expertCoverage: Float64Array;
  readonly communicationSeconds: number;
  readonly communicationSecondsPerToken: number;
  readonly usdPerSecond: number;
}

const nodes = new WeakMap<ServingProfile, ServingNode>();

/** The node of a profile; worked out once per profile object. */
export function nodeOf(profile: ServingProfile): ServingNode {
  let node = nodes.get(profile);
  if (node === undefined) {
    node = workedOut(profile);
    nodes.set(profile, node);
  }
  return node;
}

/** Usable memory of all accelerators; an engine may take its `memoryUtilisation` of it. */
export function memoryBytes({ hardware, gpus }: ServingProfile): number {
  return hardware.usableBytes * gpus;
}

/** Weights of the whole model, loaded once over the node. */
export function weightBytes({ model, weightsType }: ServingProfile): number {
  return model.totalParameters * weightsType.bytesPerElement;
}

function workedOut(profile: ServingProfile): ServingNode {
  const { model, hardware, gpus, weightsType, kvType, efficiencies } = profile;
  const groups = layerFigures(model, kvType, gpus);
  const weight = weightsType.bytesPerElement;
  const bytesPerSecond = gpus * hardware.bytesPerSecond * efficiencies.bandwidth;
  const flopsPerSecond = (arithmetic: Arithmetic): number =>
    gpus * peakFlops(hardware, arithmetic) * efficiencies.flops;
  const routed = routedParameters(model.experts);
  return {
    profile,
    groups,
    cachePoolBytes: memoryBytes(profile) * profile.memoryUtilisation - weightBytes(profile),
    bytesPerSecond,
    linearFlopsPerSecond: flopsPerSecond(weightsType.arithmetic),
    // Keys and values of other types are brought to bf16 before they are multiplied.
    attentionFlopsPerSecond: flopsPerSecond(kvType.arithmetic === 'fp8' ? 'fp8' : 'bf16'),
    linearFlopsPerToken: linearFlopsPerToken(model),
    headFlops: headFlops(model),
    writtenBytesPerToken: groups.reduce(
      (sum, { bytes, replication, reach }) => sum + (bytes * replication) / reach.stride,
      0,
    ),
    sharedWeightSeconds:
      ((model.totalParameters - lookedUpParameters(model) - routed) * weight) / bytesPerSecond,
    expertWeightSeconds: (routed * weight) / bytesPerSecond,
    expertCoverage: model.experts === undefined ? new Float64Array() : coverage(model.experts),
    ...communication(profile),
    usdPerSecond: (gpus * profile.usdPerGpuHour) / 3600,
  };
}

function routedParameters(experts: Experts | undefined): number {
  return experts === undefined ? 0 : experts.count * experts.layers * experts.parameters;
}

/**
 * Expected share of a layer's experts that a batch of `b` tokens reaches under uniform routing:
 * `1 − (1 − k/E)^b`, up to the batch from which on it is 1 to twelve places.
 *
 * Example: 8 of 256 experts, batch 64: 0.869, that is 222.4 experts.
 */
export function coverage(experts: Pick<Experts, 'count' | 'perToken'>): Float64Array {
  const missed = 1 - experts.perToken / experts.count;
  const longest = 65_536;
  const length = missed <= 0 ? 1 : Math.min(longest, Math.ceil(Math.log(1e-12) / Math.log(missed)));
  return Float64Array.from({ length: length + 1 }, (_, batch) => 1 - Math.pow(missed, batch));
}

/**
 * Tensor parallelism takes two all-reduces per layer. A ring all-reduce moves `2 (n − 1) / n` of
 * the activations (`H` elements of 2 bytes per token) over each link, and waits once for the links.
 */
function communication(
  profile: ServingProfile,
): Pick<ServingNode, 'communicationSeconds' | 'communicationSecondsPerToken'> {
  const { gpus, model, hardware } = profile;
  if (gpus === 1) {
    return { communicationSeconds: 0, communicationSecondsPerToken: 0 };
  }
  const allReduces = 2 * model.layers;
  const bytesPerToken = ((2 * (gpus - 1)) / gpus) * model.hidden * 2;
  return {
    communicationSeconds: allReduces * hardware.link.latencySeconds,
    communicationSecondsPerToken: (allReduces * bytesPerToken) / hardware.link.bytesPerSecond,
  };
}

/** Seconds to read the weights that a batch of `batch` tokens passes through. */
export function weightSeconds(node: ServingNode, batch: number): number {
  if (node.expertCoverage.length === 0) {
    return node.sharedWeightSeconds;
  }
  const share = node.expertCoverage[Math.floor(batch)] ?? 1;
  return node.sharedWeightSeconds + share * node.expertWeightSeconds;
}

/**
 * The parts of one decode step for `batch` sequences, each of which reads `readBytes` of cache
 * (over all copies) and takes `attentionFlops` per position. With speculation a step has a position
 * for each draft and one more; the cache is read once for all of them.
 */
export function stepParts(
  node: ServingNode,
  batch: number,
  readBytes: number,
  attentionFlops: number,
): StepParts {
  const positions = 1 + (node.profile.speculation?.drafts ?? 0);
  const tokens = batch * positions;
  return {
    weights: weightSeconds(node, tokens),
    linear: (tokens * node.linearFlopsPerToken) / node.linearFlopsPerSecond,
    cache: (batch * (readBytes + positions * node.writtenBytesPerToken)) / node.bytesPerSecond,
    attention: (tokens * attentionFlops) / node.attentionFlopsPerSecond,
    communication:
      batch === 0 ? 0 : node.communicationSeconds + tokens * node.communicationSecondsPerToken,
  };
}
