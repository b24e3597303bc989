import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { pricedVotes, servedVotes } from '../../../../src/analysis/votes/costOfVotes';

describe('cost of votes', () => {
  it('pays for the prompt once where it is shared', () => {
    const prices = { input: 2, output: 10, cachedInput: 0.5 };
    expect(pricedVotes([900, 1100], 1_000_000, prices, 3)).toEqual({
      votes: 3,
      outputTokens: 3000,
      usd: {
        naive: expect.closeTo(6.03, 10) as number,
        shared: expect.closeTo(3.03, 10) as number,
      },
    });
  });

  it('saves on short prompts too, though each takes a pass over the weights', () => {
    const [, two] = servedVotes(defaultProfile, [1000], 50, [1, 2]);
    const { prompt, output } = costOfTrajectory(defaultProfile, {
      promptTokens: 50,
      outputTokens: 1000,
    });
    const saved = (two?.usd.naive ?? 0) - (two?.usd.shared ?? 0);
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeCloseTo(prompt.usd - (output.usd ?? 0) / 1000, 12);
  });

  it('never costs more shared, whatever the lengths', () => {
    for (const promptTokens of [0, 1, 16, 300, 20_000]) {
      for (const output of [0, 1, 500]) {
        const [, four] = servedVotes(defaultProfile, [output], promptTokens, [1, 4]);
        expect(four?.usd.shared).toBeLessThanOrEqual(four?.usd.naive ?? 0);
      }
    }
  });

  it('follows the serving profile', () => {
    const outputs = [2000, 4000];
    const [one, four] = servedVotes(defaultProfile, outputs, 5000, [1, 4]);
    const alone = outputs.map(
      (outputTokens) =>
        costOfTrajectory(defaultProfile, { promptTokens: 5000, outputTokens }).usd.selfHosted ?? 0,
    );
    expect(one?.usd.naive).toBeCloseTo(((alone[0] ?? 0) + (alone[1] ?? 0)) / 2, 12);
    expect(one?.usd.shared).toBe(one?.usd.naive);
    expect(four?.usd.naive).toBeCloseTo(4 * (one?.usd.naive ?? 0), 12);
    expect(four?.usd.shared).toBeLessThan(four?.usd.naive ?? 0);
    expect(four?.outputTokens).toBe(12_000);
  });
});
