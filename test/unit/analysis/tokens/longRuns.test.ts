import { describe, expect, it } from 'vitest';
import { tokenizer } from '../../../support/tokenizers';

const units = ['a', ' ', '=', '\n', '中', 'ab', 'A中', '👍', '\u0301', "'"];

// A merge loop of quadratic time would need minutes for these; how long they take is for the bench.
describe('one unbroken run', () => {
  it.each(units)('of a quarter of a million %j ends at its end', async (unit) => {
    const ours = await tokenizer();
    const text = unit.repeat((1 << 18) / unit.length);
    const ends = ours.ends(text);
    expect(ends.at(-1)).toBe(text.length);
    expect(ours.count(text)).toBe(ends.length);
  });

  it.each(['a', ' ', '中'])('of a million %j ends at its end', async (unit) => {
    const ours = await tokenizer();
    const text = unit.repeat(1_000_000);
    expect(ours.ends(text).at(-1)).toBe(text.length);
  });

  it('beyond a million units is cut, but in no character', async () => {
    const ours = await tokenizer();
    const text = `!${'👍'.repeat(600_000)}`;
    const ends = ours.ends(text);
    expect(ends.at(-1)).toBe(text.length);
    // Behind the sign in front, whole characters end at odd offsets.
    expect(ends.every((end) => end % 2 === 1)).toBe(true);
    expect(ours.count(text)).toBe(ends.length);
  });
});
