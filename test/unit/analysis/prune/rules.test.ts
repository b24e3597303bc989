import { describe, expect, it } from 'vitest';
import { pruneRules, pruneSettingsIn } from '../../../../src/analysis/prune/rules';

describe('pruneRules', () => {
  it('have names of their own, and fit the bits of a fate', () => {
    expect(new Set(pruneRules.map(({ id }) => id)).size).toBe(pruneRules.length);
    expect(pruneRules.length).toBeLessThan(31);
  });

  it('may be switched on as they are', () => {
    const initial = Object.fromEntries(
      pruneRules.map(({ id, input }) => [id, input.kind === 'switch' ? true : input.initial]),
    );
    expect(pruneSettingsIn(initial)).toEqual(initial);
  });
});

describe('pruneSettingsIn', () => {
  it('leaves out what is no rule, or no value of one', () => {
    const saved = {
      right: true,
      'max-tokens': 0,
      'at-most': 1.5,
      distinct: 'moves',
      finished: 'yes',
      'min-reward': NaN,
      other: true,
    };
    expect(pruneSettingsIn(saved)).toEqual({ right: true, distinct: 'moves' });
    expect(pruneSettingsIn('right')).toEqual({});
    expect(pruneSettingsIn(null)).toEqual({});
  });
});
