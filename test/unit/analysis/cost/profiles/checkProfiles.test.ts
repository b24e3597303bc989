import { describe, expect, it } from 'vitest';
import {
  checkProfiles,
  mostProfiles,
} from '../../../../../src/analysis/cost/profiles/checkProfiles';

const good = { name: 'Mine', model: 'qwen3-8b', gpus: 1 };

describe('checkProfiles', () => {
  it('gives the profiles of a list', () => {
    const { profiles, problems } = checkProfiles([good, { ...good, name: 'Two', gpus: '2' }]);
    expect(problems).toEqual([]);
    expect(profiles.map(({ profile }) => [profile.id, profile.gpus])).toEqual([
      ['Mine', 1],
      ['Two', 2],
    ]);
    expect(profiles[0]?.entry).toEqual(good);
  });

  it.each<[string, unknown, RegExp]>([
    ['a word', 'x', /^Profile 2: It has to be an object/],
    ['a list', [], /^Profile 2: It has to be an object/],
    ['no name', { model: 'qwen3-8b' }, /^Profile 2: It has no name/],
    ['an empty name', { ...good, name: ' ' }, /^Profile 2: "name" has to be a text of 1 to 100/],
    ['a name that is taken', good, /^Profile 2 \("Mine"\): The name "Mine" is taken/],
    ['the name of a ready-made one', { ...good, name: 'auto' }, /The name "auto" is taken/],
    ['no model', { name: 'A' }, /^Profile 2 \("A"\): It names no model/],
    [
      'an unknown model',
      { name: 'A', model: 'gpt-4o' },
      /^Profile 2 \("A"\): model: unknown value/,
    ],
    [
      'an unknown key',
      { ...good, name: 'A', gpuCount: 8 },
      /There is no "gpuCount". Known are: name/,
    ],
    ['a number as text', { ...good, name: 'A', gpu: 100 }, /"gpu" has to be a text/],
    ['an object as number', { ...good, name: 'A', gpus: {} }, /"gpus" has to be a number/],
    ['no GPU', { ...good, name: 'A', gpus: 0 }, /gpus: expected a whole number from 1 to 1024/],
    ['half an import', { name: 'A', importedModel: { name: 'x' } }, /importedModel has to have/],
    [
      'numbers of nothing',
      { ...good, name: 'A', modelNumbers: 3 },
      /"modelNumbers" has to be an obj/,
    ],
  ])('names %s, and keeps the rest', (_, entry, reason) => {
    const last = { ...good, name: 'Last' };
    const { profiles, problems } = checkProfiles([good, entry, last]);
    expect(profiles.map(({ entry: { name } }) => name)).toEqual(['Mine', 'Last']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(reason);
  });

  it('says what is no list, and stops at so many', () => {
    expect(checkProfiles(undefined)).toEqual({ profiles: [], problems: [] });
    expect(checkProfiles({}).problems).toEqual(['The setting has to be a list.']);
    const many = Array.from({ length: mostProfiles + 1 }, (_, at) => ({ ...good, name: `${at}` }));
    expect(checkProfiles(many).profiles).toHaveLength(mostProfiles);
    expect(checkProfiles(many).problems[0]).toMatch(/There can be 100 profiles at most/);
  });
});
