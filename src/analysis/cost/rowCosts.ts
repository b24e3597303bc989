import { capacityBatch, decodeStepSeconds, interactivityBatch, loadAt } from './batch';
import { idealKvBytes, sumOfKvBytes } from './kvCache';
import { wholeTokens } from './operatingPoint';
import { prefillCost } from './prefill';
import { type ServingNode, nodeOf } from './servingNode';
import type { ServingProfile } from './servingProfile';

/**
 * The figures that a table shows of every trajectory under one serving profile, by its numbers of
 * tokens; each agrees with `costOfTrajectory`. They are worked out when they are asked for, from
 * what is remembered of each length, so that a table of millions of rows keeps none of them.
 */
export class RowCosts {
  private readonly lengths: LengthFigures;

  constructor(profile: ServingProfile) {
    this.lengths = new LengthFigures(nodeOf(profile));
  }

  /** Ideal KV bytes at the end. */
  kvBytes(promptTokens: number, outputTokens: number): number {
    return this.at(wholeTokens(promptTokens) + wholeTokens(outputTokens), 0);
  }

  /** Self-hosted price of prompt and output; NaN where the profile cannot serve them. */
  usd(promptTokens: number, outputTokens: number): number {
    const prompt = wholeTokens(promptTokens);
    const output = wholeTokens(outputTokens);
    return this.at(prompt, 1) + output * this.at(prompt + output, 2);
  }

  /** Ideal bytes held while the output is decoded at the target speed, times seconds. */
  kvByteSeconds(promptTokens: number, outputTokens: number): number {
    const prompt = wholeTokens(promptTokens);
    return this.at(prompt + wholeTokens(outputTokens), 3) - this.at(prompt, 3);
  }

  /**
   * The sums of `usd` and `kvByteSeconds` over many rows, whose tokens are whole numbers in columns of
   * one length. Ten times as fast as asking for each row.
   */
  sums(promptTokens: ArrayLike<number>, outputTokens: ArrayLike<number>): RowSums {
    const { lengths } = this;
    let [usd, kvByteSeconds] = [0, 0];
    for (let row = 0; row < promptTokens.length; row++) {
      const prompt = promptTokens[row] ?? 0;
      const output = outputTokens[row] ?? 0;
      // One place after the other is read: both may be the one of lengths that are not remembered.
      const atPrompt = lengths.placeOf(prompt);
      usd += lengths.values[atPrompt + 1] ?? NaN;
      kvByteSeconds -= lengths.values[atPrompt + 3] ?? NaN;
      const atEnd = lengths.placeOf(prompt + output);
      usd += output * (lengths.values[atEnd + 2] ?? NaN);
      kvByteSeconds += lengths.values[atEnd + 3] ?? NaN;
    }
    return { usd, kvByteSeconds };
  }

  private at(length: number, figure: 0 | 1 | 2 | 3): number {
    return this.lengths.values[this.lengths.placeOf(length) + figure] ?? NaN;
  }
}

/** What rows come to together. */
export interface RowSums {
  readonly usd: number;
  readonly kvByteSeconds: number;
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
  /** The place at the end is for lengths that are not remembered. */
  readonly values = new Float64Array((longestRemembered + 1) * figuresPerLength).fill(unknown);

  constructor(private readonly node: ServingNode) {}

  /** Where the figures of a length begin; a long one lies in the spare place until the next. */
  placeOf(length: number): number {
    const remembered = length < longestRemembered;
    const place = (remembered ? length : longestRemembered) * figuresPerLength;
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
