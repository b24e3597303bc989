import { isElected, type VoteMethod } from './method';
import { percentile } from './percentile';
import { weightedMajority, type WeightedResult } from './weightedMajority';

/**
 * DeepConf (Fu et al. 2025, arXiv 2508.15260): only the most confident traces vote, each with its
 * confidence as weight.
 */

export interface DeepConfResult extends WeightedResult {
  /** Traces below it do not vote. */
  readonly threshold: number;
  readonly kept: number;
}

/**
 * Keeps the traces at or above the percentile `100 (1 - top)` of the confidences, `top` in (0, 1],
 * and sums the confidences of those by answer. `undefined` when no vote has a confidence.
 */
export function deepConfVote(
  votes: readonly (number | undefined)[],
  confidences: readonly (number | undefined)[],
  top: number,
): DeepConfResult | undefined {
  const known = confidences.filter(
    (each, index): each is number => votes[index] !== undefined && Number.isFinite(each),
  );
  const threshold = percentile(known, 100 * (1 - top));
  if (threshold === undefined) {
    return undefined;
  }
  const weights = confidences.map((each) =>
    each !== undefined && each >= threshold ? each : undefined,
  );
  const kept = known.filter((each) => each >= threshold).length;
  return { ...weightedMajority(votes, weights), threshold, kept };
}

/** The confidence below which a trace is stopped: of warm-up traces, so that `top` would go on. */
export function stopThreshold(warmUp: readonly number[], top: number): number | undefined {
  return percentile(warmUp, 100 * (1 - top));
}

/**
 * Whether sampling can stop: the winner has the share `beta = V(best) / sum V` of all weight, and
 * that is at least `consensus`.
 */
export function hasConsensus(
  sums: readonly number[],
  consensus = 0.95,
): { readonly beta: number; readonly stop: boolean } {
  const total = sums.reduce((sum, each) => sum + each, 0);
  const beta = total > 0 ? Math.max(...sums) / total : 0;
  return { beta, stop: beta >= consensus };
}

/** By the mean of the lowest tenth of the windows, of the upper tenth and of 90 % of the traces. */
function deepConfMethod(name: string, top: number): VoteMethod {
  const percent = 100 * top;
  return {
    name,
    words: {
      title: `DeepConf, top ${percent} %`,
      description: `Only the ${percent} % of the siblings with the highest confidence vote, weighted by it.`,
    },
    needs: 'confidence',
    applies: (election) => isElected(election, (ballot) => ballot.confidence !== undefined),
    tally: ({ ballots, votes }) =>
      deepConfVote(
        votes,
        ballots.map((ballot) => ballot.confidence?.bottomTenth),
        top,
      ) ?? { winner: undefined },
  };
}

export const deepConfMethods: readonly VoteMethod[] = [
  deepConfMethod('deepConf10', 0.1),
  deepConfMethod('deepConf90', 0.9),
];
