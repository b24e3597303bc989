import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hardware } from '../../../../src/analysis/cost/hardware';
import { models } from '../../../../src/analysis/cost/models';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { registerProfileCommands } from '../../../../src/editor/commands/profileCommands';
import { ServingProfiles } from '../../../../src/editor/servingProfiles';
import { configs } from '../../analysis/cost/config/configs';
import { actsLeft, shown, type UserAct, userWill } from '../../../support/fakeQuickInput';
import { answers, files, forgetAll, settings } from '../../../support/fakeVscode';

const commands = vi.hoisted(() => new Map<string, () => Promise<void>>());
vi.mock('../../../../src/editor/commands/registerCommand', () => ({
  registerCommand: (id: string, run: () => Promise<void>) => {
    commands.set(id, run);
    return { dispose: () => undefined };
  },
}));

const mine = { name: 'Mine', model: 'qwen3-8b', gpu: 'h100', gpus: 1 };
const list = 'cotLens.servingProfiles';

let profiles: ServingProfiles;

function begin(given: readonly unknown[] = [], chosen = 'auto'): void {
  settings.workspace.set(list, given);
  settings.workspace.set('cotLens.servingProfile', chosen);
  profiles = new ServingProfiles();
  registerProfileCommands(profiles);
}

async function select(...acts: readonly UserAct[]): Promise<void> {
  userWill(...acts);
  await commands.get('cotLens.selectServingProfile')?.();
  expect(actsLeft(), JSON.stringify(shown.at(-1))).toBe(0);
}

function saved(): unknown {
  return settings.workspace.get(list);
}

beforeEach(forgetAll);
afterEach(() => profiles.dispose());

describe('the list of serving profiles', () => {
  it('offers every profile, model and accelerator', async () => {
    begin([mine]);
    await select('escape');
    const labels = shown[0]?.labels.join('\n') ?? '';
    for (const { name } of [{ name: 'Mine' }, defaultProfile, ...models, ...hardware]) {
      expect(labels).toContain(name);
    }
    expect(shown[0]?.active).toMatch(/By the record’s model/);
  });

  it('chooses a profile', async () => {
    begin([mine]);
    await select({ take: 'Mine' });
    expect(profiles.current.id).toBe('Mine');
    expect(profiles.isAutomatic).toBe(false);
  });

  it('says what the model was guessed from, with nothing in it drawn as an icon', async () => {
    begin([{ ...mine, name: '$(bug) x' }]);
    profiles.followModel('qwen3-8b');
    await select('escape');
    expect(shown[0]?.labels.join('')).not.toContain('$(bug)');
  });
});

describe('a new profile', () => {
  it('is asked for step by step, and chosen', async () => {
    begin();
    await select(
      { take: 'New from a model' },
      { take: 'Qwen3 32B' },
      { take: 'H200' },
      { take: '2' },
      { take: 'bf16' },
      { take: 'fp8' },
      { write: 'Two H200' },
    );
    expect(saved()).toEqual([
      {
        name: 'Two H200',
        model: 'qwen3-32b',
        gpu: 'h200',
        gpus: 2,
        weightsDtype: 'bf16',
        kvDtype: 'fp8',
      },
    ]);
    expect(profiles.current.id).toBe('Two H200');
  });

  it('says what fits, and goes back', async () => {
    begin();
    await select(
      { take: 'New from a model' },
      { take: 'Llama 3.1 405B' },
      { take: 'H100' },
      'back',
      { take: 'H200' },
      'escape',
    );
    const counts = shown.at(-1);
    expect(counts?.descriptions[counts.labels.indexOf('1')]).toBe('the weights do not fit');
    expect(counts?.descriptions[counts.labels.indexOf('4')]).toBe('the weights fit in fp8, int4');
    expect(saved()).toEqual([]);
  });

  it('begins with a model or an accelerator of the list', async () => {
    begin([mine], 'Mine');
    await select({ take: '$(chip) B200' }, 'enter', 'enter', 'enter', 'enter');
    expect(profiles.current).toMatchObject({
      model: { id: 'qwen3-8b' },
      hardware: { id: 'b200' },
      usdPerGpuHour: 3.7,
    });
    await select({ take: '$(add) DeepSeek V3 / R1' }, 'escape');
    expect(shown.at(-1)?.title).toBe('New serving profile');
    expect(shown.at(-1)?.labels).toContain('H100 SXM 80 GB');
  });

  it('has no name that another has', async () => {
    begin([mine]);
    const steps = ['enter', 'enter', 'enter', 'enter'] as const;
    await select({ take: '$(add) Qwen3 8B' }, ...steps, { write: 'Mine' });
    expect(shown.at(-1)?.problem).toBe('The name "Mine" is taken.');
    expect(saved()).toEqual([mine]);
  });
});

describe('a config.json', () => {
  it('gives a model that no table has', async () => {
    begin();
    answers.file = { path: '/work/My-Model/config.json' };
    files.set('/work/My-Model/config.json', JSON.stringify(configs['qwen3-8b']));
    await select({ take: 'New from a config.json' }, 'enter', 'enter', 'enter', 'enter', 'enter');
    expect(profiles.current.model).toMatchObject({ name: 'My-Model', layers: 36 });
    expect(saved()).toMatchObject([{ importedModel: { name: 'My-Model' } }]);
  });

  it.each([
    [
      '{"model_type": "starfish"}',
      /the model is not known\. Its model_type is not known: "starfish"/,
    ],
    ['{', /My-Model\/config\.json cannot be read/],
    [' '.repeat(9e6), /too large/],
  ])('that says %.30s is refused with the reason', async (text, reason) => {
    begin();
    answers.file = { path: '/work/My-Model/config.json' };
    files.set('/work/My-Model/config.json', text);
    await expect(select({ take: 'New from a config.json' })).rejects.toThrow(reason);
    expect(saved()).toEqual([]);
  });
});

describe('editing', () => {
  it('sets a number, a choice and a number of the model, and keeps each', async () => {
    begin([mine], 'Mine');
    await select(
      { take: 'Edit the numbers' },
      { take: 'Price of one accelerator' },
      { write: '1.25' },
      { take: 'Precision of the KV cache' },
      { take: 'fp8' },
      { take: 'groups[0].keyValueHeads' },
      { write: '16' },
      'escape',
    );
    expect(saved()).toEqual([
      {
        ...mine,
        usdPerGpuHour: 1.25,
        kvDtype: 'fp8',
        modelNumbers: { 'groups[0].keyValueHeads': 16 },
      },
    ]);
    expect(profiles.current).toMatchObject({
      usdPerGpuHour: 1.25,
      model: { name: 'Qwen3 8B (edited)' },
    });
  });

  it.each([
    ['Share of the memory', '1.5', /^memoryUtilisation: expected a number above 0, at most 1/],
    [
      'Accelerators of the node',
      'many',
      /^gpus: expected a whole number from 1 to 1024, got "many"/,
    ],
    ['Usable memory', '80', /^gpuMemory: expected bytes with their unit/],
    ['layers', '0', /^modelNumbers: layers: expected a whole number above 0/],
  ])('%s: refuses %s', async (field, text, reason) => {
    begin([mine], 'Mine');
    await select({ take: 'Edit the numbers' }, { take: field }, { write: text });
    expect(shown.at(-1)?.problem).toMatch(reason);
    expect(saved()).toEqual([mine]);
  });

  it('takes the default again where the box is left empty', async () => {
    begin([{ ...mine, usdPerGpuHour: 9 }], 'Mine');
    await select({ take: 'Edit the numbers' }, { take: 'Price of one' }, { write: '' }, 'escape');
    expect(saved()).toEqual([mine]);
  });

  it('changes a copy of a ready-made profile, and chooses it', async () => {
    begin([], defaultProfile.id);
    await select(
      { press: 'Edit the numbers', of: defaultProfile.name },
      { take: 'Speed for each user' },
      { write: '50' },
      'escape',
    );
    expect(profiles.current).toMatchObject({
      id: `${defaultProfile.name} (2)`,
      tokensPerSecond: 50,
    });
  });

  it('that changes nothing keeps nothing', async () => {
    begin([], defaultProfile.id);
    await select({ press: 'Edit the numbers', of: defaultProfile.name }, 'escape');
    expect(saved()).toEqual([]);
  });
});

describe('profiles of the user’s own', () => {
  it('can be duplicated', async () => {
    begin([mine], 'Mine');
    await select({ press: 'Duplicate', of: 'Mine' }, 'enter');
    expect(saved()).toEqual([mine, { ...mine, name: 'Mine (2)' }]);
    expect(profiles.current.id).toBe('Mine (2)');
  });

  it('can be renamed, and stay chosen', async () => {
    begin([mine], 'Mine');
    await select({ press: 'Rename', of: 'Mine' }, { write: ' Ours ' }, 'escape');
    expect(saved()).toEqual([{ ...mine, name: 'Ours' }]);
    expect(profiles.current.id).toBe('Ours');
  });

  it('can be deleted, when that is confirmed', async () => {
    begin([mine], 'Mine');
    await select({ press: 'Delete', of: 'Mine' }, 'escape');
    expect(saved()).toEqual([mine]);
    answers.press = 'Delete';
    await select({ take: 'Delete Mine' }, 'escape');
    expect(saved()).toEqual([]);
  });
});
