import { describe, expect, it } from 'vitest';
import { models } from '../../../../../src/analysis/cost/models';
import { profileForModel } from '../../../../../src/analysis/cost/profiles/profileForModel';
import { costOfTrajectory } from '../../../../../src/analysis/cost/trajectoryCost';

describe('profileForModel', () => {
  it('takes the ready-made profile of a model', () => {
    expect(profileForModel('deepseek-ai/DeepSeek-R1-0528')?.id).toBe('deepseek-r1-fp8-8xh200');
    expect(profileForModel('openai/gpt-oss-120b')?.weightsType.id).toBe('mxfp4');
  });

  it.each([
    ['meta-llama/Llama-3.1-8B-Instruct', 1],
    ['llama-3.3-70b', 4],
    ['Qwen/Qwen3-235B-A22B', 4],
  ])('gives %s as few GPUs as hold it: %i', (name, gpus) => {
    expect(profileForModel(name)).toMatchObject({ gpus, hardware: { id: 'h100' } });
    expect(profileForModel(name)).toBe(profileForModel(name));
  });

  it.each([['gpt-4o'], [''], ['__proto__'], ['x'.repeat(1e6)]])('knows nothing of %s', (name) => {
    expect(profileForModel(name)).toBeUndefined();
  });

  it('can serve every model that is known', () => {
    for (const { id } of models) {
      const profile = profileForModel(id);
      const tokens = { promptTokens: 140, outputTokens: 7661 };
      expect(profile && costOfTrajectory(profile, tokens).usd.selfHosted, id).toBeGreaterThan(0);
    }
  });
});
