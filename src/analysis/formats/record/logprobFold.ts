import type { SampledLogprobs } from '../../model';
import { tokenConfidence, traceConfidence } from '../../votes/traceConfidence';

/** What servers write for a token that cannot be had at all, or whose probability is not known. */
const unlikely = -9999;
/** Rounding may lift the logarithm of 1 above 0; anything higher is no logarithm of a probability. */
const highest = 1e-3;

/**
 * Folds the log-probabilities of a trajectory, token by token, into the few numbers that are kept.
 * One number above 0 shows that something else than log-probabilities was recorded: nothing is kept
 * then.
 */
export class LogprobFold {
  private tokens = 0;
  private sum = 0;
  private isForeign = false;
  private readonly confidences: number[] = [];

  /** The token that was sampled; `likeliest` are the most likely ones at its place. */
  add(logprob: number | undefined, likeliest: readonly number[] = []): void {
    if (logprob !== undefined && logprob > unlikely) {
      this.isForeign ||= logprob > highest;
      this.tokens++;
      this.sum += Math.min(logprob, 0);
    }
    const possible = likeliest.filter((each) => each > unlikely);
    // The best alone is the less negative the surer the model is: it is no measure of the others.
    const confidence = possible.length < 2 ? undefined : tokenConfidence(possible);
    if (confidence !== undefined) {
      this.confidences.push(confidence);
    }
  }

  /** `undefined` where no sampled token had a log-probability. */
  summary(): SampledLogprobs | undefined {
    if (this.tokens === 0 || this.isForeign) {
      return undefined;
    }
    const confidence = traceConfidence(this.confidences);
    const mean = this.sum / this.tokens;
    return { tokens: this.tokens, mean, ...(confidence && { confidence }) };
  }
}

/** From the log-probability of a whole output of so many tokens. */
export function meanOfCumulative(
  cumulative: number | undefined,
  tokens: number | undefined,
): SampledLogprobs | undefined {
  const isKnown =
    cumulative !== undefined && tokens !== undefined && cumulative <= highest && tokens > 0;
  return isKnown ? { tokens, mean: Math.min(cumulative, 0) / tokens } : undefined;
}
