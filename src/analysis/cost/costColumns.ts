import { capacityBatch, decodeStepSeconds, interactivityBatch, loadAt } from './batch';
import { idealKvBytes } from './kvCache';
import { wholeTokens } from './operatingPoint';
import { prefillCost } from './prefill';
import { type ServingNode, nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/** One row per trajectory. */
export interface CostColumns {
  /** Ideal KV bytes at the end. */
  readonly kvBytes: Float64Array;
  /** Self-hosted price of prompt and output; NaN where the profile cannot serve the row. */
  readonly usd: Float64Array;
}

/**
 * The two figures that a table shows of every trajectory, for whole columns of token counts; each
 * row agrees with `costOfTrajectory`. Rows beyond the shorter column are left out.
 */
export function costColumns(
  profile: ServingProfile,
  promptTokens: ArrayLike<number>,
  outputTokens: ArrayLike<number>,
): CostColumns {
  const node = nodeOf(profile);
  const rows = Math.min(promptTokens.length, outputTokens.length);
  const kvBytes = new Float64Array(rows);
  const usd = new Float64Array(rows);
  const bytesAt = remembered((length) => idealKvBytes(node.groups, length));
  const usdOfPrompt = remembered((length) => prefillCost(node, 0, length).usd);
  const usdPerTokenAt = remembered((length) => usdPerOutputToken(node, length));
  for (let row = 0; row < rows; row++) {
    const prompt = wholeTokens(promptTokens[row] ?? 0);
    const output = wholeTokens(outputTokens[row] ?? 0);
    kvBytes[row] = bytesAt(prompt + output);
    usd[row] = usdOfPrompt(prompt) + output * usdPerTokenAt(prompt + output);
  }
  return { kvBytes, usd };
}

function usdPerOutputToken(node: ServingNode, length: number): number {
  const load = loadAt(node, length);
  const batch = Math.min(capacityBatch(node, load), interactivityBatch(node, load));
  return batch === 0 ? NaN : (decodeStepSeconds(node, batch, load) * node.usdPerSecond) / batch;
}

/** Most trajectories are shorter; what is longer is worked out each time. */
const longestRemembered = 131_072;

/** A function of a length that is asked for few different lengths a great many times. */
function remembered(value: (length: number) => number): (length: number) => number {
  const unknown = -1;
  const values = new Float64Array(longestRemembered).fill(unknown);
  return (length) => {
    if (length >= longestRemembered) {
      return value(length);
    }
    let known = values[length] ?? unknown;
    if (known === unknown) {
      known = value(length);
      values[length] = known;
    }
    return known;
  };
}
