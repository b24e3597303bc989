import { describe, expect, it } from 'vitest';
import { batchAt, loadAt } from '../../../../src/analysis/cost/batch';
import { limitRanges } from '../../../../src/analysis/cost/limitRanges';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import { defaultProfiles } from '../../../../src/analysis/cost/servingProfile';

const profiles = [
  ...defaultProfiles,
  profileFrom({ model: 'llama-3.1-8b', weightsDtype: 'bf16', gpus: 1, tokensPerSecond: 20 }),
];

describe('limitRanges', () => {
  it.each(profiles.map((each) => [each.name, each] as const))(
    '%s: tiles the lengths, and each border is one',
    (_, profile) => {
      const node = nodeOf(profile);
      const limitAt = (length: number) => batchAt(node, loadAt(node, length)).limit;
      const ranges = limitRanges(profile, 20_000);
      expect(ranges[0]?.from).toBe(1);
      expect(ranges.at(-1)?.to).toBe(20_000);
      for (const [at, { from }] of ranges.entries()) {
        const before = ranges[at - 1];
        expect(from).toBe((before?.to ?? 0) + 1);
        expect(limitAt(from)).not.toBe(before?.limit);
      }
      expect(ranges.length).toBeLessThan(5);
    },
  );

  it('finds where another limit begins to bind', () => {
    const limits = limitRanges(profiles.at(-1) ?? profileFrom({}), 20_000).map(
      ({ limit }) => limit,
    );
    expect(limits.length).toBeGreaterThan(1);
    expect(limits.at(-1)).toBe('capacity');
  });

  it('says memory of everything where the weights do not fit, and of one token', () => {
    expect(limitRanges(profileFrom({ gpus: 1 }), 1)).toEqual([
      { from: 1, to: 1, limit: 'capacity' },
    ]);
  });
});
