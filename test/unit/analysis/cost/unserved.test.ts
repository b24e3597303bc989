import { describe, expect, it } from 'vitest';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { unservedText, whyUnserved } from '../../../../src/analysis/cost/unserved';

const small = { model: 'gpt-oss-120b', weightsDtype: 'fp8', gpus: 1 };

describe('whyUnserved', () => {
  it('names weights that do not fit, and how many accelerators would hold them', () => {
    const profile = profileFrom(small);
    const why = whyUnserved(profile, 100);
    expect(why).toMatchObject({ kind: 'weights', leastGpus: 2 });
    expect(why && unservedText(profile, why, 100)).toMatch(
      /^weights of 117 GB > 8\d\.\d GB of memory × 0\.9$/,
    );
    expect(whyUnserved(profileFrom({ ...small, gpus: 2 }), 100)).toBeUndefined();
  });

  it('names a sequence whose cache is larger than what is left', () => {
    const profile = profileFrom({ ...small, gpus: 2 });
    const why = whyUnserved(profile, 5_000_000);
    expect(why?.kind).toBe('cache');
    expect(why && unservedText(profile, why, 5_000_000)).toMatch(
      /^KV cache of 5,000,000 tokens, \d+ GB > [\d.]+ GB beside the weights$/,
    );
  });

  it('names a speed that one sequence alone does not reach', () => {
    const profile = profileFrom({ ...small, gpus: 2, tokensPerSecond: 5000 });
    const why = whyUnserved(profile, 1000);
    expect(why?.kind).toBe('speed');
    expect(why && unservedText(profile, why, 1000)).toMatch(
      /^5000 tokens\/s are asked for, and one sequence of 1,000 tokens alone gets \d+\.\d$/,
    );
  });

  it('names a batch that does not fit, and asks for no speed where a batch is given', () => {
    const profile = profileFrom({ ...small, gpus: 2, tokensPerSecond: 5000 });
    expect(whyUnserved(profile, 1000, 8)).toBeUndefined();
    const why = whyUnserved(profile, 1000, 60_000);
    expect(why && unservedText(profile, why, 1000)).toMatch(
      /^a batch of 60,000 > [\d,]+ of 1,000 tokens that fit in memory$/,
    );
    const shape = { promptTokens: 0, outputTokens: 1000, batch: 60_000 };
    expect(costOfTrajectory(profile, shape).usd.selfHosted).toBeUndefined();
  });

  it('speaks exactly where there is no price', () => {
    const profiles = [...defaultProfiles, profileFrom({ tokensPerSecond: 45 })];
    for (const profile of profiles) {
      for (const outputTokens of [1, 1000, 100_000, 3_000_000]) {
        const { usd } = costOfTrajectory(profile, { promptTokens: 0, outputTokens });
        const why = whyUnserved(profile, outputTokens);
        expect(why === undefined, `${profile.name} ${outputTokens}`).toBe(
          usd.selfHosted !== undefined,
        );
      }
    }
  });
});
