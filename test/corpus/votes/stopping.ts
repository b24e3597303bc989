import { dirichletConfidence } from '../../../src/analysis/votes/adaptiveConsistency';
import { hasConsensus, stopThreshold } from '../../../src/analysis/votes/deepConf';
import { earlyStop, expectedSamples } from '../../../src/analysis/votes/earlyStopping';
import { majority } from '../../../src/analysis/votes/majority';
import {
  bottomMean,
  traceConfidence,
  windowMeans,
} from '../../../src/analysis/votes/traceConfidence';
import { type Computations, elected, numbers } from './cases';

export const stopping: Computations = {
  adaptiveConsistencyDirichlet: (input) =>
    (input['counts'] as number[][]).map((counts) => dirichletConfidence(counts)),
  esc(input) {
    const stream = input['stream'] as string[];
    const { votes, names } = elected(stream);
    const stop = earlyStop(votes, [], input['w'] as number);
    const winner = stop?.winner ?? majority(votes).winner;
    return {
      used: stop?.after ?? stream.length,
      winner: names[winner ?? -1],
      stopped: stop !== undefined,
    };
  },
  escExpectedCost: (input) =>
    (input['cases'] as [number[], number, number][]).map(([shares, window, limit]) =>
      expectedSamples(shares, window, limit),
    ),
  traceConfidence(input) {
    const confidences = numbers(input['confs']);
    const window = input['window'] as number;
    const summary = traceConfidence(confidences, { window, tail: input['tail'] as number });
    const means = windowMeans(confidences, window);
    return {
      ...summary,
      bottom10: summary?.bottomTenth,
      bottom25: bottomMean(means, 0.25),
      nWindows: means.length,
    };
  },
  deepConfOnline(input, expected) {
    const warmUp = numbers(input['warmup']);
    // The sums so far are only written beside the result.
    const { V } = (expected as { consensus: { V: Record<string, number> } }).consensus;
    return {
      threshold: { '10': stopThreshold(warmUp, 0.1), '90': stopThreshold(warmUp, 0.9) },
      consensus: { V, ...hasConsensus(Object.values(V), input['tau'] as number) },
    };
  },
};
