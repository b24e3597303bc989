import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultProfile } from '../../../src/analysis/cost/servingProfile';
import { ServingProfiles } from '../../../src/editor/servingProfiles';
import {
  ConfigurationTarget,
  forgetAll,
  settings,
  warnings,
  workspace,
} from '../../support/fakeVscode';

const mine = { name: 'Mine', model: 'qwen3-8b', gpus: 1 };
const list = 'cotLens.servingProfiles';
const choice = 'cotLens.servingProfile';

let profiles: ServingProfiles;
const changed = vi.fn();

function begin(given: readonly unknown[] = [], chosen?: string): void {
  settings.workspace.set(list, given);
  if (chosen !== undefined) {
    settings.workspace.set(choice, chosen);
  }
  profiles = new ServingProfiles();
  changed.mockClear();
  profiles.onDidChange(changed);
}

beforeEach(forgetAll);
afterEach(() => profiles.dispose());

describe('ServingProfiles', () => {
  it('has the ready-made profiles, and those of the setting before them', () => {
    begin([mine]);
    expect(profiles.all.map(({ id }) => id).slice(0, 2)).toEqual(['Mine', defaultProfile.id]);
    expect(profiles.current).toBe(defaultProfile);
  });

  it('takes the chosen one, and gives the same object each time', () => {
    begin([mine], 'Mine');
    expect(profiles.current).toMatchObject({ id: 'Mine', gpus: 1, model: { id: 'qwen3-8b' } });
    expect(profiles.current).toBe(profiles.current);
  });

  it('says what is wrong with an entry by its name, and uses the rest', () => {
    begin([{ name: 'Bad', model: 'qwen3-8b', gpus: 0 }, mine], 'Mine');
    expect(profiles.current.id).toBe('Mine');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^cotLens\.servingProfiles: Profile 1 \("Bad"\): gpus: expected/);
  });

  it('says when the chosen one is not there', () => {
    begin([mine], 'Yours');
    expect(profiles.current).toBe(defaultProfile);
    expect(warnings[0]).toBe('cotLens.servingProfile: There is no profile "Yours".');
  });

  it('follows the settings', async () => {
    begin([mine], 'Mine');
    const write = (value: unknown) =>
      workspace.getConfiguration().update(list, value, ConfigurationTarget.Workspace);
    await write([{ ...mine, gpus: 2 }]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(profiles.current.gpus).toBe(2);
    await write([
      { ...mine, gpus: 2 },
      { ...mine, name: 'Other' },
    ]);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('the model of the record', () => {
  it('is guessed from, and said', () => {
    begin();
    profiles.followModel('deepseek-ai/DeepSeek-R1');
    expect(profiles.current.model.id).toBe('deepseek-v3');
    expect(profiles.guessedFrom).toBe('deepseek-ai/DeepSeek-R1');
    expect(changed).toHaveBeenCalledTimes(1);
    profiles.followModel('deepseek-ai/DeepSeek-R1');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('prefers a profile of the user’s own', () => {
    begin([mine]);
    profiles.followModel('Qwen/Qwen3-8B');
    expect(profiles.current.id).toBe('Mine');
  });

  it.each([['gpt-4o'], [undefined]])('leaves the default where it is %s', (model) => {
    begin();
    profiles.followModel('deepseek-r1');
    profiles.followModel(model);
    expect(profiles.current).toBe(defaultProfile);
    expect(profiles.guessedFrom).toBeUndefined();
  });

  it('does not count once a profile is chosen by hand, until it is left to the record again', async () => {
    begin([mine]);
    profiles.followModel('deepseek-r1');
    await profiles.select('Mine');
    expect(profiles.current.id).toBe('Mine');
    expect(profiles.guessedFrom).toBeUndefined();
    expect(profiles.isAutomatic).toBe(false);
    await profiles.select('auto');
    expect(profiles.current.model.id).toBe('deepseek-v3');
  });
});

describe('changes', () => {
  it('are kept in the workspace, even where the user has a choice for all', async () => {
    settings.user.set(choice, defaultProfile.id);
    settings.user.set(list, [mine]);
    profiles = new ServingProfiles();
    await profiles.save({ ...mine, name: 'Two' });
    await profiles.select('Two');
    expect(settings.user.get(list)).toEqual([mine]);
    expect(settings.workspace.get(list)).toEqual([mine, { ...mine, name: 'Two' }]);
    expect(settings.workspace.get(choice)).toBe('Two');
  });

  it('of the name take the choice along, with one event and no complaint', async () => {
    begin([mine], 'Mine');
    await profiles.save({ ...mine, name: 'Ours' }, 'Mine');
    expect(settings.workspace.get(choice)).toBe('Ours');
    expect(profiles.current.id).toBe('Ours');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(warnings).toEqual([]);
  });

  it('lose no entry, not even one that cannot be used', async () => {
    const bad = { name: 'Bad', gpus: 'x' };
    begin([bad, mine, 3]);
    await profiles.save({ ...mine, gpus: 4 }, 'Mine');
    expect(settings.workspace.get(list)).toEqual([bad, { ...mine, gpus: 4 }, 3]);
  });

  it('that delete the chosen one leave the choice to the record', async () => {
    begin([mine], 'Mine');
    await profiles.remove('Mine');
    expect(settings.workspace.get(list)).toEqual([]);
    expect(settings.workspace.get(choice)).toBe('auto');
    expect(profiles.current).toBe(defaultProfile);
    expect(warnings).toEqual([]);
  });
});
