import { batchAt, decodeStepSeconds, loadAt } from './batch';
import type { BatchLimit } from './batch';
import { idealKvBytes, reservedKvBytes } from './kvCache';
import { usdPerMillionOutputTokens } from './money';
import { nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** Everything that a chart over the length of a sequence shows, at one length. */
export interface LengthPoint {
  readonly tokens: number;
  readonly kvBytes: { readonly ideal: number; readonly reserved: number };
  readonly batch: {
    readonly capacity: number;
    readonly slo: number;
    /** The smaller of the two. */
    readonly used: number;
    readonly limit: BatchLimit;
  };
  /** Seconds of one decode step at the batch used; `undefined` where nothing can be served. */
  readonly stepSeconds: number | undefined;
  readonly usdPerMillionTokens: number | undefined;
}

/** The point at one length. */
export function lengthPoint(profile: ServingProfile, tokens: number): LengthPoint {
  const node = nodeOf(profile);
  const load = loadAt(node, tokens);
  const batch = batchAt(node, load);
  const used = Math.min(batch.capacity, batch.slo);
  const stepSeconds = used === 0 ? undefined : decodeStepSeconds(node, used, load);
  return {
    tokens,
    kvBytes: {
      ideal: idealKvBytes(node.groups, tokens),
      reserved: reservedKvBytes(node.groups, profile.blockSize, tokens),
    },
    batch: { ...batch, used },
    stepSeconds,
    usdPerMillionTokens:
      stepSeconds === undefined
        ? undefined
        : usdPerMillionOutputTokens(profile.gpus, profile.usdPerGpuHour, used, 1 / stepSeconds),
  };
}

/** `points` lengths from 1 to `longest`, evenly spaced, both ends among them. */
export function lengthCurve(
  profile: ServingProfile,
  longest: number,
  points: number,
): readonly LengthPoint[] {
  const steps = Math.max(1, points - 1);
  return Array.from({ length: steps + 1 }, (_, index) =>
    lengthPoint(profile, Math.max(1, Math.round(1 + ((longest - 1) * index) / steps))),
  );
}

/** The lines that a chart draws beside the curve: where the hardware ends. */
export interface HardwareLimits {
  /** Bytes left for the cache of all sequences together; 0 when the weights do not fit. */
  readonly cachePoolBytes: number;
  /** Tokens of one sequence that alone fills the pool; `undefined` when its cache does not grow. */
  readonly longestSequence: number | undefined;
  /** Seconds that a step may take at the target speed. */
  readonly stepSeconds: number;
}

export function hardwareLimits(profile: ServingProfile): HardwareLimits {
  const node = nodeOf(profile);
  const cachePoolBytes = Math.max(0, node.cachePoolBytes);
  return {
    cachePoolBytes,
    longestSequence: longestThatFits(profile, cachePoolBytes),
    stepSeconds: 1 / profile.tokensPerSecond,
  };
}

const mostTokens = 2 ** 40;

/** By doubling and halving, since a cache need not grow in proportion. */
function longestThatFits(profile: ServingProfile, poolBytes: number): number | undefined {
  const node = nodeOf(profile);
  const fits = (tokens: number): boolean => loadAt(node, tokens).nodeBytes <= poolBytes;
  let under = 0;
  let over = 1;
  while (fits(over)) {
    if (over >= mostTokens) {
      return undefined;
    }
    under = over;
    over *= 2;
  }
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (fits(middle)) {
      under = middle;
    } else {
      over = middle;
    }
  }
  return under;
}
