import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../../src/analysis/votes/ballot';
import { confidenceVote } from '../../../../src/analysis/votes/cisc';
import { deepConfVote, hasConsensus } from '../../../../src/analysis/votes/deepConf';
import {
  normalisedWeight,
  unnormalisedWeight,
} from '../../../../src/analysis/votes/logprobWeights';
import { firstStepBelow, stepSummary } from '../../../../src/analysis/votes/stepRewards';
import { tokenConfidence, traceConfidence } from '../../../../src/analysis/votes/traceConfidence';
import { voteOf } from '../../../../src/analysis/votes/vote';

describe('step rewards', () => {
  it('are summed up in every way', () => {
    const summary = stepSummary([0.5, 0.8, 0.9]);
    expect(summary).toMatchObject({ min: 0.5, last: 0.9 });
    expect(summary?.product).toBeCloseTo(0.36, 12);
    expect(summary?.geometricMean).toBeCloseTo(0.36 ** (1 / 3), 12);
    expect(summary?.sumLog).toBeCloseTo(Math.log(0.36), 12);
    expect(summary?.sumLogit).toBeCloseTo(Math.log(1 * 4 * 9), 12);
    expect(stepSummary([])).toBeUndefined();
  });

  it('say which step falls below a threshold first', () => {
    expect(firstStepBelow([0.9, 0.4, 0.3], 0.5)).toBe(1);
    expect(firstStepBelow([0.9], 0.5)).toBeUndefined();
  });
});

describe('confidence of a trace', () => {
  it('is high for a sharp distribution', () => {
    expect(tokenConfidence([-0.01, -9, -11])).toBeGreaterThan(
      tokenConfidence([-1.1, -1.1, -1.2]) ?? Infinity,
    );
    expect(tokenConfidence([])).toBeUndefined();
  });

  it('is that of its worst windows', () => {
    const confidences = [...Array<number>(30).fill(8), 2, 2, ...Array<number>(30).fill(8)];
    const summary = traceConfidence(confidences, { window: 4, tail: 10 });
    expect(summary).toMatchObject({ tail: 8, lowestGroup: 5 });
    expect(summary?.bottomTenth).toBeCloseTo((5 * 3 + 6.5 * 2) / 5, 12);
    expect(traceConfidence([3, 5])).toEqual({ mean: 4, tail: 4, lowestGroup: 4, bottomTenth: 4 });
    expect(traceConfidence([])).toBeUndefined();
  });

  it('filters votes and weighs the rest', () => {
    const votes = [0, 0, 0, 1, undefined];
    const confidences = [2, 2.1, 2.2, 9, 100];
    expect(deepConfVote(votes, confidences, 1)?.winner).toBe(1);
    expect(deepConfVote(votes, [2, 2, 2, 3], 1)?.winner).toBe(0);
    expect(deepConfVote(votes, confidences, 0.1)).toMatchObject({ winner: 1, kept: 1 });
    expect(deepConfVote([undefined], [1], 0.5)).toBeUndefined();
  });

  it('can be agreed on', () => {
    expect(hasConsensus([19, 1])).toEqual({ beta: 0.95, stop: true });
    expect(hasConsensus([18, 2])).toMatchObject({ stop: false });
    expect(hasConsensus([])).toEqual({ beta: 0, stop: false });
  });
});

describe('weights from probabilities', () => {
  it('take the length out, or leave it in', () => {
    expect(normalisedWeight(-6, 3)).toBeCloseTo(Math.exp(-2), 12);
    expect(normalisedWeight(-6, 0)).toBeUndefined();
    expect(unnormalisedWeight(-6)).toBeCloseTo(Math.exp(-6), 12);
  });

  it('follow a softmax, which a low temperature makes winner takes all', () => {
    const votes = [0, 0, 1];
    expect(confidenceVote(votes, [0.5, 0.5, 0.9], 1).winner).toBe(0);
    expect(confidenceVote(votes, [0.5, 0.5, 0.9], 0.1).winner).toBe(1);
    expect(confidenceVote(votes, [undefined, 0.1, undefined]).share).toBe(1);
  });
});

describe('methods of a group', () => {
  const ballot = (answer: string, more: Partial<Ballot>): Ballot => ({
    answer,
    truncated: false,
    ...more,
  });

  it('decide with the data they need, and say what others lack', () => {
    const group = [
      ballot('1', { stepRewards: [0.9, 0.2], meanLogprob: -2 }),
      ballot('1', { stepRewards: [0.9, 0.3], meanLogprob: -2 }),
      ballot('2', { stepRewards: [0.7, 0.7], meanLogprob: -0.1 }),
    ];
    const vote = voteOf(group);
    expect(vote.methods).toMatchObject({
      majority: { answer: '1' },
      prmMin: { answer: '2' },
      prmMean: { answer: '1' },
      meanLogprob: { answer: '2' },
      cisc: { answer: '2' },
    });
    expect(vote.missing).toEqual({
      weightedMajority: 'reward',
      bestOfN: 'reward',
      deepConf10: 'confidence',
      deepConf90: 'confidence',
    });
  });
});
