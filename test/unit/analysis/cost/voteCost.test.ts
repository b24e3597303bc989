import { describe, expect, it } from 'vitest';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import {
  type ServingProfile,
  defaultProfile,
  defaultProfiles,
} from '../../../../src/analysis/cost/servingProfile';
import { prefillCost } from '../../../../src/analysis/cost/prefill';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { type VoteSample, costOfVotes } from '../../../../src/analysis/cost/voteCost';
import { seededRandom } from '../../../support/seededRandom';

const profiles = [
  ...defaultProfiles,
  profileFrom({ model: 'qwen3.5-27b', weightsDtype: 'bf16', gpu: 'h100', gpus: 2 }),
  profileFrom({ model: 'gemma-3-27b', weightsDtype: 'bf16', gpu: 'h100', gpus: 2 }),
];

function group(promptTokens: number, outputs: readonly number[]): VoteSample[] {
  return outputs.map((outputTokens) => ({ promptTokens, outputTokens }));
}

describe('costOfVotes', () => {
  it.each(profiles.map((each) => [each.name, each] as const))(
    '%s: one vote costs what the trajectory costs',
    (_, profile) => {
      const cost = costOfTrajectory(profile, { promptTokens: 140, outputTokens: 7661 });
      const votes = costOfVotes(profile, group(140, [7661]));
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
    expect(costOfVotes(defaultProfile, group(140, outputs)).naive.usd).toBeCloseTo(sum, 12);
  });

  it('never costs more with the prompt shared', () => {
    const random = seededRandom(4);
    for (const profile of profiles) {
      for (let round = 0; round < 20; round++) {
        const outputs = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
          Math.floor(random() * 6000),
        );
        const { naive, shared } = costOfVotes(
          profile,
          group(Math.floor(random() * 4000), outputs),
          1 + Math.floor(random() * 12),
        );
        expect(shared.usd).toBeLessThanOrEqual((naive.usd ?? NaN) * (1 + 1e-12));
        expect(shared.tokens).toBeLessThanOrEqual(naive.tokens);
        expect(shared.nodeBytes).toBeLessThanOrEqual(naive.nodeBytes);
        expect(shared.kvByteSeconds).toBeLessThanOrEqual(naive.kvByteSeconds);
      }
    }
  });

  it('reads the prompt once but for its last block', () => {
    const { naive, shared, sharing } = costOfVotes(defaultProfile, group(160, [10, 10, 10]));
    expect(naive.tokens).toBe(3 * 170);
    expect(shared.tokens).toBe(160 + 2 * 16 + 30);
    expect(sharing.capacitySaved).toBeCloseTo(320 / 510, 12);
  });

  it('expects of random votes that many times the mean of the group', () => {
    const whole = costOfVotes(defaultProfile, group(5000, [2000, 4000]));
    const four = costOfVotes(defaultProfile, group(5000, [2000, 4000]), 4);
    expect(four.outputTokens).toBe(12_000);
    expect(four.naive.usd).toBeCloseTo(2 * (whole.naive.usd ?? NaN), 12);
    expect(four.naive.tokens).toBe(4 * 8000);
    expect(four.shared.tokens).toBe(4 * 8000 - 3 * 4992);
    expect(four.sharing).toMatchObject({ sequences: 4, unsharedTokens: 32_000 });
    expect(four.shared.nodeBytes).toBeCloseTo(four.naive.nodeBytes - 3 * 4992 * 516_096, 0);
    // One of two hits saves half a prefix each; three of four save more.
    expect((four.shared.usd ?? NaN) / 2).toBeLessThan(whole.shared.usd ?? NaN);
  });

  it('lets the tokens after a hit run with the decoding of others', () => {
    const { naive, shared } = costOfVotes(defaultProfile, group(50, [1000, 1000]));
    const { prompt, output } = costOfTrajectory(defaultProfile, {
      promptTokens: 50,
      outputTokens: 1000,
    });
    // Two tokens are left of three whole blocks.
    const saved = prompt.usd - (2 * (output.usd ?? NaN)) / 1000;
    expect((naive.usd ?? NaN) - (shared.usd ?? NaN)).toBeCloseTo(saved, 12);
  });

  it('reads the rest of a prompt at once where that is cheaper', () => {
    const samples = [
      { promptTokens: 16, outputTokens: 10 },
      { promptTokens: 20_000, outputTokens: 10 },
    ];
    const { naive, shared } = costOfVotes(defaultProfile, samples);
    expect(shared.tokens).toBe(naive.tokens);
    expect(shared.usd).toBe(naive.usd);
    const shorter = costOfVotes(defaultProfile, [
      { promptTokens: 17, outputTokens: 10 },
      ...samples,
    ]);
    expect(shorter.shared.usd).toBe(shorter.naive.usd);
  });

  it('is what it was where no whole block is shared', () => {
    const { naive, shared } = costOfVotes(defaultProfile, group(15, [300, 500]), 7);
    expect(shared).toEqual(naive);
  });

  it('shares memory where memory binds, so that more votes fit', () => {
    const profile = profileFrom({ tokensPerSecond: 1 });
    const { batch } = costOfTrajectory(profile, { promptTokens: 20_000, outputTokens: 100 });
    expect(batch.limit).toBe('capacity');
    const { naive, shared } = costOfVotes(profile, group(20_000, [100]), 8);
    const decoding = (usd = NaN, prompts = 1): number => usd - prompts * promptUsd(profile, 20_000);
    expect(decoding(shared.usd)).toBeLessThan(0.6 * decoding(naive.usd, 8));
  });

  it('has no price where one vote cannot be served, and costs nothing without votes', () => {
    const small = profileFrom({ gpus: 1 });
    expect(costOfVotes(small, group(10, [5])).shared.usd).toBeUndefined();
    expect(costOfVotes(defaultProfile, [])).toMatchObject({ votes: 0, naive: { usd: 0 } });
    expect(costOfVotes(defaultProfile, [], 3).shared).toMatchObject({ usd: 0, tokens: 0 });
  });
});

function promptUsd(profile: ServingProfile, tokens: number): number {
  return prefillCost(nodeOf(profile), 0, tokens).usd;
}
