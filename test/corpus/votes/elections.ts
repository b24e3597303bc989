import { bestOfN } from '../../../src/analysis/votes/bestOfN';
import { confidenceVote, softmaxWeights } from '../../../src/analysis/votes/cisc';
import { deepConfVote } from '../../../src/analysis/votes/deepConf';
import { normalisedWeight, unnormalisedWeight } from '../../../src/analysis/votes/logprobWeights';
import { majority } from '../../../src/analysis/votes/majority';
import { pooledVerdict } from '../../../src/analysis/votes/pooledVerdict';
import { firstStepBelow, stepSummary } from '../../../src/analysis/votes/stepRewards';
import { weightedMajority } from '../../../src/analysis/votes/weightedMajority';
import { type Computations, answersOf, elected, named, numbers } from './cases';

export const elections: Computations = {
  majority(input) {
    const answers = answersOf(input);
    const { votes, names, counts } = elected(answers);
    const result = majority(votes);
    const plain = majority(
      answers
        .map((answer) => answer && answers.indexOf(answer))
        .map((each) => (typeof each === 'number' ? each : undefined)),
    );
    return {
      ...result,
      winner: result.winner === undefined ? null : names[result.winner],
      table: names.map((name, index) => [name, counts[index], counts[index]]),
      tied: result.tied.map((cluster) => names[cluster]),
      counts,
      stringGroupingWinner: answers[plain.winner ?? -1],
    };
  },
  weightedMajority(input) {
    const { votes, names, counts } = elected(answersOf(input));
    if (input['sumLogprobs'] !== undefined) {
      const sums = numbers(input['sumLogprobs']);
      const tokens = numbers(input['tokens']);
      const normalised = sums.map((sum, index) => normalisedWeight(sum, tokens[index] ?? 0));
      const unnormalised = sums.map(unnormalisedWeight);
      const [first, second] = [
        weightedMajority(votes, normalised),
        weightedMajority(votes, unnormalised),
      ];
      const average = new Map(
        [...first.sums].map(([cluster, sum]) => [cluster, sum / (counts[cluster] ?? 1)]),
      );
      return {
        normalizedWeights: normalised,
        unnormalizedWeights: unnormalised,
        normalizedSums: named(first.sums, names),
        normalizedWinner: names[first.winner ?? -1],
        unnormalizedWinner: names[second.winner ?? -1],
        normalizedAvg: named(average, names),
      };
    }
    const rewards = numbers(input['rewards']);
    const result = weightedMajority(votes, rewards);
    return {
      winner: names[result.winner ?? -1],
      table: names.map((name, index) => [name, result.sums.get(index), counts[index]]),
      share: result.share,
      bestOfN: answersOf(input)[bestOfN(rewards) ?? -1],
      plainMajorityTied: majority(votes).tied.map((cluster) => names[cluster]),
    };
  },
  'weightedMajority(softmax)'(input) {
    const { votes, names } = elected(answersOf(input));
    const confidences = numbers(input['confidences']);
    const result = confidenceVote(votes, confidences, input['T'] as number);
    return {
      weights: softmaxWeights(confidences, input['T'] as number),
      sums: named(result.sums, names),
      winner: names[result.winner ?? -1],
    };
  },
  bestOfN(input) {
    const scores = (input['scores'] as (number | null)[]).map((score) => score ?? undefined);
    const index = bestOfN(scores);
    return { index, answer: answersOf(input)[index ?? -1] };
  },
  prmAggregate(input) {
    if (input['steps'] === undefined) {
      const [a, b] = [stepSummary(numbers(input['a'])), stepSummary(numbers(input['b']))];
      const preferred = (key: 'min' | 'product' | 'last'): string =>
        (a?.[key] ?? 0) >= (b?.[key] ?? 0) ? 'a' : 'b';
      return {
        min: { a: a?.min, b: b?.min },
        product: { a: a?.product, b: b?.product },
        preferred: {
          min: preferred('min'),
          product: preferred('product'),
          last: preferred('last'),
        },
      };
    }
    const steps = numbers(input['steps']);
    const summary = stepSummary(steps);
    return {
      ...summary,
      geomean: summary?.geometricMean,
      firstBelow: { '0.7': firstStepBelow(steps, 0.7), '0.5': firstStepBelow(steps, 0.5) },
    };
  },
  judgeAverage(input) {
    const { names } = elected(answersOf(input));
    return {
      winner: names[0],
      score: pooledVerdict(input['verdicts'] as boolean[], numbers(input['rewards'])),
    };
  },

  deepConfVote(input) {
    const traces = input['traces'] as [string, number][];
    const { votes, names } = elected(traces.map(([answer]) => answer));
    const results = ['1.0', '0.9', '0.3', '0.1'].map((top) => {
      const result = deepConfVote(
        votes,
        traces.map(([, each]) => each),
        Number(top),
      );
      const sums = named(result?.sums ?? new Map<number, number>(), names);
      return [top, { ...result, sums, winner: names[result?.winner ?? -1] }];
    });
    return Object.fromEntries(results) as unknown;
  },
};
