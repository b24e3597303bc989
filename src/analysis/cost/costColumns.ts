import { capacityBatch, decodeStepSeconds, interactivityBatch, loadAt } from './batch';
import { idealKvBytes, sumOfKvBytes } from './kvCache';
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
  /** Ideal bytes held while the output is decoded at the target speed, times seconds. */
  readonly kvByteSeconds: Float64Array;
}

/**
 * The figures that a table shows of every trajectory, for whole columns of token counts; each
 * row agrees with `costOfTrajectory`. Rows beyond the shorter column are left out.
 */
export function costColumns(
  profile: ServingProfile,
  promptTokens: ArrayLike<number>,
  outputTokens: ArrayLike<number>,
): CostColumns {
  const rows = Math.min(promptTokens.length, outputTokens.length);
  const kvBytes = new Float64Array(rows);
  const usd = new Float64Array(rows);
  const kvByteSeconds = new Float64Array(rows);
  const lengths = new LengthFigures(nodeOf(profile));
  const { values } = lengths;
  for (let row = 0; row < rows; row++) {
    const prompt = wholeTokens(promptTokens[row] ?? 0);
    const output = wholeTokens(outputTokens[row] ?? 0);
    const before = lengths.placeOf(prompt, 0);
    const after = lengths.placeOf(prompt + output, 1);
    kvBytes[row] = values[after] ?? NaN;
    usd[row] = (values[before + 1] ?? NaN) + output * (values[after + 2] ?? NaN);
    kvByteSeconds[row] = (values[after + 3] ?? NaN) - (values[before + 3] ?? NaN);
  }
  return { kvBytes, usd, kvByteSeconds };
}

/** Most trajectories are shorter; what is longer is worked out each time. */
const longestRemembered = 131_072;
const figuresPerLength = 4;

/**
 * What depends on the length of a sequence only, side by side in one array, since a table asks for
 * few different lengths a great many times: its KV bytes, dollars for it as a prompt, dollars for
 * an output token at that length, and KV byte-seconds of decoding up to it.
 */
class LengthFigures {
  /** Two places at the end are for lengths that are not remembered. */
  readonly values = new Float64Array((longestRemembered + 2) * figuresPerLength).fill(unknown);

  constructor(private readonly node: ServingNode) {}

  /** Where the figures of a length begin; a long one lies in the spare place until the next. */
  placeOf(length: number, spare: 0 | 1): number {
    const remembered = length < longestRemembered;
    const place = (remembered ? length : longestRemembered + spare) * figuresPerLength;
    if (!remembered || this.values[place] === unknown) {
      this.fill(place, length);
    }
    return place;
  }

  private fill(place: number, length: number): void {
    const { node, values } = this;
    const byteSteps = sumOfKvBytes(node.groups, 0, length);
    values[place] = idealKvBytes(node.groups, length);
    values[place + 1] = prefillCost(node, 0, length).usd;
    values[place + 2] = usdPerOutputToken(node, length);
    values[place + 3] = byteSteps / node.profile.tokensPerSecond;
  }
}

/** No number of bytes. */
const unknown = -1;

function usdPerOutputToken(node: ServingNode, length: number): number {
  const load = loadAt(node, length);
  const batch = Math.min(capacityBatch(node, load), interactivityBatch(node, load));
  return batch === 0 ? NaN : (decodeStepSeconds(node, batch, load) * node.usdPerSecond) / batch;
}
