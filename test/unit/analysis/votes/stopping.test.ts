import { describe, expect, it } from 'vitest';
import {
  adaptiveStop,
  betaConfidence,
  dirichletConfidence,
} from '../../../../src/analysis/votes/adaptiveConsistency';
import { earlyStop, expectedSamples } from '../../../../src/analysis/votes/earlyStopping';
import { seededRandom } from '../../../support/seededRandom';

describe('Adaptive-Consistency', () => {
  it('is sure as the beta distribution is', () => {
    expect(betaConfidence(4, 0)).toBeCloseTo(1 - 2 ** -5, 12);
    expect(betaConfidence(3, 0)).toBeCloseTo(1 - 2 ** -4, 12);
    expect(betaConfidence(6, 1)).toBeCloseTo(0.96484375, 12);
    expect(betaConfidence(5, 5)).toBeCloseTo(0.5, 12);
  });

  it('has one confidence for two answers, whichever way it is computed', () => {
    for (const [first, second] of [
      [4, 1],
      [9, 4],
      [2, 2],
      [40, 25],
    ] as const) {
      expect(dirichletConfidence([first, second])).toBeCloseTo(betaConfidence(first, second), 7);
    }
    expect(dirichletConfidence([5, 5, 5, 5])).toBeCloseTo(1 / 4, 7);
  });

  it('stops where the lead is safe and counts what is saved', () => {
    const votes = [0, undefined, 0, 0, 0, 1, 0];
    const tokens = [10, 20, 30, 40, 50, 60, 70];
    expect(adaptiveStop(votes, tokens)).toEqual({
      after: 5,
      winner: 0,
      savedVotes: 2,
      savedTokens: 130,
      sameWinner: true,
    });
    expect(adaptiveStop([0, 1, 0, 1, 0, 1], [])).toBeUndefined();
  });

  it('says where stopping would have elected another', () => {
    const votes = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    expect(adaptiveStop(votes, [])).toMatchObject({ after: 4, winner: 1, sameWinner: false });
  });
});

describe('ESC', () => {
  it('stops at the first window that agrees', () => {
    expect(earlyStop([0, 0, 1, 1, 1, 1, 0], [1, 2, 3, 4, 5, 6, 7], 2)).toMatchObject({
      after: 2,
      winner: 0,
      savedTokens: 25,
      sameWinner: false,
    });
    expect(earlyStop([0, 1, 1, 1, 0, 0], [], 2)).toMatchObject({ after: 4, winner: 1 });
    expect(earlyStop([undefined, undefined, 0], [], 2)).toBeUndefined();
    expect(earlyStop([0, 0, 0], [], 5)).toBeUndefined();
  });

  it('draws as many samples as sampling says', () => {
    const random = seededRandom(9);
    const shares = [0.7, 0.2, 0.1];
    const draw = (): number => {
      const at = random();
      return at < 0.7 ? 0 : at < 0.9 ? 1 : 2;
    };
    let drawn = 0;
    const rounds = 20_000;
    for (let round = 0; round < rounds; round++) {
      const votes = Array.from({ length: 20 }, draw);
      drawn += earlyStop(votes, [], 4)?.after ?? 20;
    }
    expect(drawn / rounds).toBeCloseTo(expectedSamples(shares, 4, 20), 0);
    expect(expectedSamples([0], 4, 20)).toBe(20);
  });
});
