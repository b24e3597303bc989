import { describe, expect, it } from 'vitest';
import {
  changeEntry,
  changeModelNumber,
} from '../../../../../src/analysis/cost/profiles/changeEntry';
import {
  type ProfileEntry,
  entryKeys,
  entryOf,
  profileOfEntry,
} from '../../../../../src/analysis/cost/profiles/profileEntry';
import { modelNumbers } from '../../../../../src/analysis/cost/profiles/modelNumbers';
import { models } from '../../../../../src/analysis/cost/models';
import { profileNumberKeys, profileNumbers } from '../../../../../src/analysis/cost/profileNumbers';
import { defaultProfile, defaultProfiles } from '../../../../../src/analysis/cost/servingProfile';
import { configs } from '../config/configs';

const entry: ProfileEntry = { name: 'R1', model: 'deepseek-r1', gpu: 'h200', gpus: 8 };

describe('profileOfEntry', () => {
  it('is the default profile with what the entry says, under its name', () => {
    expect(profileOfEntry(entry)).toMatchObject({
      id: 'R1',
      name: 'R1',
      model: { id: 'deepseek-v3' },
      hardware: { id: 'h200' },
      usdPerGpuHour: 2.9,
      tokensPerSecond: defaultProfile.tokensPerSecond,
    });
  });

  it('reads an imported model again', () => {
    const importedModel = { name: 'mine', date: '2026-11-29', config: configs['qwen3-8b'] ?? {} };
    const { model } = profileOfEntry({ name: 'a', importedModel });
    expect(model).toMatchObject({ name: 'mine', layers: 36, source: { date: '2026-11-29' } });
    const unknown = { ...importedModel, config: { model_type: 'starfish' } };
    expect(() => profileOfEntry({ name: 'a', importedModel: unknown })).toThrow(
      'importedModel: The model is unknown. Its model_type is not known: "starfish".',
    );
  });

  it.each(defaultProfiles.map((each) => [each.id, each] as const))(
    'of a copy of %s is the same but for the name',
    (_, profile) => {
      expect(profileOfEntry(entryOf(profile, 'copy'))).toEqual({
        ...profile,
        id: 'copy',
        name: 'copy',
      });
    },
  );

  it('takes every number of a profile, which then has it', () => {
    for (const key of profileNumberKeys) {
      const value = key === 'draftTokens' ? 3 : 1;
      const profile = profileOfEntry({ ...entry, draftTokens: 2, [key]: value });
      expect(profileNumbers[key].of(profile), key).toBeCloseTo(value, 12);
      expect(entryKeys).toContain(key);
    }
  });
});

describe('numbers of a model', () => {
  it('can each be another', () => {
    for (const model of models) {
      const numbers = modelNumbers(model);
      expect(numbers.map(({ path }) => path)).toContain('totalParameters');
      for (const { path, value } of numbers) {
        const changed = profileOfEntry({
          ...entry,
          model: model.id,
          modelNumbers: { [path]: value + 1 },
        });
        const found = modelNumbers(changed.model).find((each) => each.path === path);
        expect(found?.value, `${model.id} ${path}`).toBe(value + 1);
        expect(changed.model.name).toBe(`${model.name} (edited)`);
      }
    }
  });

  it.each([
    [
      { 'groups[9].window': 1 },
      /^modelNumbers: there is no "groups\[9\]\.window".*groups\[0\]\.layers/,
    ],
    [{ layers: 0 }, /^modelNumbers: layers: expected a whole number above 0 to 1e15, got "0"/],
    [{ layers: 1.5 }, /^modelNumbers: layers: expected a whole number/],
    [{ totalParameters: 1e16 }, /^modelNumbers: totalParameters/],
    [{ layers: '61' as unknown as number }, /^modelNumbers: layers has to be a number/],
  ])('%j is refused', (numbers, reason) => {
    expect(() => profileOfEntry({ ...entry, modelNumbers: numbers })).toThrow(reason);
  });
});

describe('changeEntry', () => {
  it('changes one value, and forgets one', () => {
    expect(changeEntry(entry, 'gpus', 16)).toEqual({ ...entry, gpus: 16 });
    expect(changeEntry({ ...entry, blockSize: 32 }, 'blockSize', undefined)).toEqual(entry);
  });

  it('takes the numbers of what is no longer there with it', () => {
    const full = {
      ...entry,
      gpuMemory: '79 GiB',
      usdPerGpuHour: 9,
      modelNumbers: { layers: 60 },
      draftTokens: 4,
      acceptance: 0.5,
    };
    expect(changeEntry(full, 'gpu', 'h200')).toEqual(full);
    const { gpuMemory, usdPerGpuHour, ...without } = full;
    expect([gpuMemory, usdPerGpuHour]).toEqual(['79 GiB', 9]);
    expect(changeEntry(full, 'gpu', 'b200')).toEqual({ ...without, gpu: 'b200' });
    expect(changeEntry(full, 'model', 'qwen3-8b').modelNumbers).toBeUndefined();
    expect(changeEntry(full, 'draftTokens', undefined).acceptance).toBeUndefined();
  });

  it('changes a number of the model, and forgets it', () => {
    const changed = changeModelNumber(entry, 'layers', 60);
    expect(changed).toEqual({ ...entry, modelNumbers: { layers: 60 } });
    expect(changeModelNumber(changed, 'layers', undefined)).toEqual(entry);
  });
});
