import { describe, expect, it } from 'vitest';
import {
  addByVerdict,
  addProfiles,
  emptyProfile,
  emptyProfileByVerdict,
  profileOf,
  rowShares,
  wholeProfile,
} from '../../../../src/analysis/segments/profile';
import { groups } from '../../../../src/analysis/segments/factors';
import { segmentsOf } from '../labels/builders';

const place = (id: string): number => groups.findIndex((group) => group.id === id);
const plan = place('plan');
const compute = place('compute');

const first = segmentsOf(
  ['Let us add. ', 'plan-step'],
  ['1 + 1 = 2. ', 'calculate'],
  ['So 2. ', 'deduce'],
  ['Next. ', 'plan-step'],
);
const second = segmentsOf(['3 = 3. ', 'calculate'], ['Yes.', 'confirm']);

describe('the factor profile', () => {
  it('counts segments and tokens by group and by factor', () => {
    const profile = profileOf(first);
    expect(profile).toMatchObject({ trajectories: 1, segments: 4, tokens: first.thought.length });
    expect(profile.byGroup.compute).toEqual({ segments: 2, tokens: 17 });
    expect(profile.byFactor.deduce).toEqual({ segments: 1, tokens: 6 });
    expect(profile.byGroup.answer).toBeUndefined();
  });

  it('counts what follows what', () => {
    const { transitions } = profileOf(first);
    expect(transitions[plan]?.[compute]).toBe(1);
    expect(transitions[compute]?.[compute]).toBe(1);
    expect(transitions[compute]?.[plan]).toBe(1);
    expect(transitions.flat().reduce((a, b) => a + b)).toBe(3);
  });

  it('adds up: parts give the whole, and nothing adds nothing', () => {
    const [a, b] = [profileOf(first), profileOf(second)];
    const both = addProfiles(a, b);
    expect(both).toEqual(addProfiles(b, a));
    expect(both).toMatchObject({ trajectories: 2, segments: 6 });
    expect(both.byFactor.calculate?.segments).toBe(2);
    // The end of one thought leads nowhere.
    expect(both.transitions.flat().reduce((x, y) => x + y)).toBe(4);
    expect(addProfiles(a, emptyProfile)).toEqual(a);
  });

  it('keeps right and wrong apart, and has them together', () => {
    const judged = [
      { ...first, correct: true },
      { ...second, correct: false },
      { ...second },
    ].reduce(addByVerdict, emptyProfileByVerdict);
    expect(judged.right).toEqual(profileOf(first));
    expect(judged.wrong).toEqual(profileOf(second));
    expect(judged.unjudged).toEqual(profileOf(second));
    expect(wholeProfile(judged)).toMatchObject({ trajectories: 3, segments: 8 });
  });

  it('gives the share of what follows a group, with or without repeats', () => {
    const { transitions } = profileOf(first);
    expect(rowShares(transitions)[compute]?.[plan]).toBe(0.5);
    expect(rowShares(transitions, false)[compute]?.[plan]).toBe(1);
    expect(rowShares(transitions, false)[compute]?.[compute]).toBe(0);
    expect(rowShares(transitions)[place('answer')]).toEqual(groups.map(() => 0));
  });

  it('has the profile of an empty thought', () => {
    expect(profileOf({ segments: [] })).toEqual({ ...emptyProfile, trajectories: 1 });
  });
});
