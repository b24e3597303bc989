import { describe, expect, it } from 'vitest';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { costOfVotes } from '../../../../src/analysis/cost/voteCost';
import { seededRandom } from '../../../support/seededRandom';

const profiles = [
  ...defaultProfiles,
  profileFrom({ model: 'qwen3.5-27b', weightsDtype: 'bf16', gpu: 'h100', gpus: 2 }),
  profileFrom({ model: 'gemma-3-27b', weightsDtype: 'bf16', gpu: 'h100', gpus: 2 }),
];

describe('costOfVotes', () => {
  it.each(profiles.map((each) => [each.name, each] as const))(
    '%s: one vote costs what the trajectory costs',
    (_, profile) => {
      const cost = costOfTrajectory(profile, { promptTokens: 140, outputTokens: 7661 });
      const votes = costOfVotes(profile, 140, [7661]);
      for (const { usd, kvByteSeconds, nodeBytes, tokens } of [votes.naive, votes.shared]) {
        expect(usd).toBe(cost.usd.selfHosted);
        expect(kvByteSeconds).toBe(cost.kvByteSeconds);
        expect(nodeBytes).toBe(cost.kvBytes.node);
        expect(tokens).toBe(cost.tokens.total);
      }
    },
  );

  it('is so many trajectories when nothing is shared', () => {
    const outputs = [500, 7661, 1200];
    const sum = outputs
      .map((outputTokens) => costOfTrajectory(defaultProfile, { promptTokens: 140, outputTokens }))
      .reduce((usd, cost) => usd + (cost.usd.selfHosted ?? NaN), 0);
    expect(costOfVotes(defaultProfile, 140, outputs).naive.usd).toBeCloseTo(sum, 12);
  });

  it('never costs more with the prompt shared', () => {
    const random = seededRandom(4);
    for (const profile of profiles) {
      for (let round = 0; round < 20; round++) {
        const outputs = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
          Math.floor(random() * 6000),
        );
        const { naive, shared } = costOfVotes(profile, Math.floor(random() * 4000), outputs);
        expect(shared.usd).toBeLessThanOrEqual((naive.usd ?? NaN) * (1 + 1e-12));
        expect(shared.tokens).toBeLessThanOrEqual(naive.tokens);
        expect(shared.nodeBytes).toBeLessThanOrEqual(naive.nodeBytes);
        expect(shared.kvByteSeconds).toBeLessThanOrEqual(naive.kvByteSeconds);
      }
    }
  });

  it('reads the prompt once but for its last block', () => {
    const { naive, shared, sharing } = costOfVotes(defaultProfile, 160, [10, 10, 10]);
    expect(naive.tokens).toBe(3 * 170);
    expect(shared.tokens).toBe(160 + 2 * 16 + 30);
    expect(sharing.capacitySaved).toBeCloseTo(320 / 510, 12);
  });

  it('has no price where one vote cannot be served, and costs nothing without votes', () => {
    const small = profileFrom({ gpus: 1 });
    expect(costOfVotes(small, 10, [5]).shared.usd).toBeUndefined();
    expect(costOfVotes(defaultProfile, 10, [])).toMatchObject({ votes: 0, naive: { usd: 0 } });
  });
});
