import { describe, expect, it } from 'vitest';
import {
  hardwareLimits,
  lengthCurve,
  lengthPoint,
} from '../../../../src/analysis/cost/lengthCurve';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { article } from './syntheticModels';

describe('lengthPoint', () => {
  it.each(defaultProfiles.map((each) => [each.id, each] as const))(
    '%s: agrees with a trajectory of that length',
    (_, profile) => {
      const point = lengthPoint(profile, 7721);
      const cost = costOfTrajectory(profile, { promptTokens: 60, outputTokens: 7661 });
      expect(point.kvBytes.ideal).toBe(cost.kvBytes.ideal);
      expect(point.batch.used).toBe(cost.batch.used);
      expect((point.usdPerMillionTokens ?? NaN) * 7661e-6).toBeCloseTo(cost.output.usd ?? NaN, 9);
    },
  );
});

describe('lengthCurve', () => {
  it('goes from one token to the longest', () => {
    const curve = lengthCurve(defaultProfile, 8001, 5);
    expect(curve.map(({ tokens }) => tokens)).toEqual([1, 2001, 4001, 6001, 8001]);
  });
});

describe('hardwareLimits', () => {
  it('knows the longest sequence that alone fills the memory', () => {
    const { cachePoolBytes, longestSequence } = hardwareLimits(article);
    expect(cachePoolBytes).toBeCloseTo(640e9 - 405_853_388_800, 0);
    expect(longestSequence).toBe(Math.floor(cachePoolBytes / 258_048 / 16) * 16);
    expect(hardwareLimits(profileFrom({ gpus: 1 }))).toMatchObject({
      cachePoolBytes: 0,
      longestSequence: 0,
    });
  });
});
