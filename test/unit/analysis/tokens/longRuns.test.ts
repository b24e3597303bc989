import { describe, expect, it } from 'vitest';
import { tokenizer } from '../../../support/tokenizers';

const units = ['a', ' ', '=', '\n', '中', 'ab', 'A中', '👍', '\u0301', "'"];

/** Of several tries, since other work on the machine can only make one slower. */
async function fastest(text: string, tries: number): Promise<number> {
  const ours = await tokenizer();
  const times = Array.from({ length: tries }, () => {
    const start = performance.now();
    ours.count(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

// Bounds for a busy machine; the bench holds the tight ones. Quadratic time would be 16 times.
describe('one unbroken run', () => {
  it.each(units)('of %j takes time in proportion to its length', async (unit) => {
    const short = 1 << 16;
    const quarter = await fastest(unit.repeat(short / unit.length), 5);
    const whole = await fastest(unit.repeat((4 * short) / unit.length), 3);
    expect(whole / quarter).toBeLessThan(8);
  });

  it.each(['a', ' ', '中'])('of a million %j ends at its end, within seconds', async (unit) => {
    const ours = await tokenizer();
    const text = unit.repeat(1_000_000);
    const start = performance.now();
    const ends = ours.ends(text);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(ends.at(-1)).toBe(text.length);
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
