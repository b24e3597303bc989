import { overriddenUsd } from '../../../src/analysis/cost/priceOverrides';
import { bestOfNAtK } from '../../../src/analysis/votes/bestOfNAtK';
import { coverageAt, fitCoverageLaw } from '../../../src/analysis/votes/coverageLaw';
import { gPassAtK } from '../../../src/analysis/votes/gPassAtK';
import { majorityAtK } from '../../../src/analysis/votes/majorityAtK';
import {
  majorityWithReplacement,
  winningChances,
} from '../../../src/analysis/votes/majorityWithReplacement';
import { marginalGains } from '../../../src/analysis/votes/marginalGain';
import { mcNemar } from '../../../src/analysis/votes/mcnemar';
import { passAtK } from '../../../src/analysis/votes/passAtK';
import { wilson } from '../../../src/analysis/votes/wilson';
import { type Computations, byK, numbers } from './cases';

export const estimates: Computations = {
  bestOfNAtK(input) {
    const correct = numbers(input['correct']);
    const samples = numbers(input['scores']).map((score, index) => ({
      score,
      correct: correct[index] === 1,
    }));
    return byK(
      samples.map((_sample, index) => index + 1),
      samples.map((_sample, index) => bestOfNAtK(samples, index + 1)),
    );
  },
  passAtK(input) {
    const { n, c, k, problems } = input as {
      n: number;
      c: number;
      k?: number;
      problems?: readonly (readonly [number, number])[];
    };
    if (k !== undefined) {
      return { unbiased: passAtK(n, c, k), naive: 1 - (1 - c / n) ** k };
    }
    const counts = problems ?? [[n, c] as const];
    const ks = numbers(input['ks']);
    const mean = (each: number): number =>
      counts.reduce((sum, [size, right]) => sum + passAtK(size, right, each), 0) / counts.length;
    return byK(ks, ks.map(mean));
  },
  GPassAtK(input) {
    const { n, c, k } = input as { n: number; c: number; k: number };
    const shares = ['0.25', '0.5', '0.75', '1.0'];
    return Object.fromEntries(shares.map((tau) => [tau, gPassAtK(n, c, k, Number(tau))]));
  },
  majAtK(input) {
    const ks = numbers(input['ks']);
    const silent = (input['none'] ?? 0) as number;
    return byK(ks, majorityAtK(numbers(input['counts']), input['correct'] as number, ks, silent));
  },
  'majAtK(multinomial)'(input) {
    const ks = numbers(input['ks']);
    const counts = numbers(input['counts']);
    return byK(ks, majorityWithReplacement(counts, input['correct'] as number, ks));
  },
  coverageFit(input) {
    const coverage = numbers(input['coverage']);
    const points = numbers(input['ks']).map((k, index) => ({ k, coverage: coverage[index] ?? 0 }));
    const law = fitCoverageLaw(points) ?? { a: Number.NaN, b: Number.NaN };
    return { ...law, at1: coverageAt(law, 1), at256: coverageAt(law, 256) };
  },
  wilson: (input) =>
    (input['pairs'] as [number, number][]).map(([right, n]) => {
      const { low, high } = wilson(right, n);
      return [low, high];
    }),
  bootstrapWinnerProbability: (input) =>
    (input['counts'] as number[][]).map((counts) =>
      winningChances(
        counts,
        counts.reduce((sum, count) => sum + count, 0),
      ),
    ),
  mcnemarExact: (input) => (input['pairs'] as [number, number][]).map(([b, c]) => mcNemar(b, c)),
  costOfK(input) {
    const prices = {
      input: input['usdPerMIn'] as number,
      output: input['usdPerMOut'] as number,
      cachedInput: input['usdPerMCachedIn'] as number,
    };
    const tokens = numbers(input['tokens']);
    const mean = tokens.reduce((sum, each) => sum + each, 0) / tokens.length;
    const prompt = input['promptTokens'] as number;
    const usd = (k: number, cached: number): number =>
      overriddenUsd(prices, {
        input_tokens: k * prompt,
        cache_read_tokens: cached,
        output_tokens: k * mean,
      });
    const costs = numbers(input['ks']).map((k) => [
      k,
      {
        meanOutTokens: k * mean,
        usdNoCache: usd(k, 0),
        usdCached: usd(k, (k - 1) * prompt),
      },
    ]);
    return Object.fromEntries(costs) as unknown;
  },
  marginalGain(input) {
    const counts = numbers(input['counts']);
    const ks = counts.flatMap((_count, index) => [index + 1, index + 4]);
    const all = [...new Set(ks)].sort((a, b) => a - b);
    const curve = byK(all, majorityAtK(counts, input['correct'] as number, all));
    const gains = marginalGains(curve as Record<string, number>, input['meanTokens'] as number);
    return Object.fromEntries(
      gains.map(({ k, gain, gainPer1000Tokens }) => [
        k,
        { gain, gainPer1kTokens: gainPer1000Tokens },
      ]),
    );
  },
};
