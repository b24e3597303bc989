import { get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import { encodings, ownEncodingOf } from '../../../../src/analysis/tokens/encodings';
import { cutsOfLongRuns } from '../../../../src/analysis/tokens/longRuns';
import { tokensIn, tokensUpTo } from '../../../../src/analysis/tokens/tokenizer';
import { textSpan } from '../../../../src/base/positions';
import { seededRandom } from '../../../support/seededRandom';
import { tokenizer } from '../../../support/tokenizers';

const texts = [
  '',
  'Wait, that cannot be right: 7 * 8 = 56, not 54.',
  'Größe — naïve “quotes” … \u00a0\u200b end',
  '首先，设水箱的容积为 V 升。等等，不对。',
  'emoji 👩‍👩‍👧‍👦 🇩🇪 and 𝒙² + 𝒚²',
  'lone \ud800 surrogate and \udc00 another',
  'looks special: <|endoftext|> <|im_start|>',
  '\tif x:\r\n\t\treturn  1\n\n\n',
];

describe.each(encodings)('%s', (encoding) => {
  it('counts like tiktoken and ends at the end of the text', async () => {
    const ours = await tokenizer(encoding);
    const oracle = get_encoding(encoding);
    for (const text of texts) {
      const expected = oracle.encode(text, [], []).length;
      const ends = ours.ends(text);
      expect(ours.count(text)).toBe(expected);
      expect(ends).toHaveLength(expected);
      expect(ends.at(-1) ?? 0).toBe(text.length);
    }
    oracle.free();
  });
});

describe('token ends', () => {
  it('give each token the text it stands for', async () => {
    expect([...(await tokenizer()).ends('Wait, no')]).toEqual([4, 5, 8]);
  });

  it('never fall inside a character and never go back', async () => {
    const random = seededRandom(7);
    const alphabet = Array.from('ab 1\n,。中文é👍\u0301𝒙');
    const ours = await tokenizer();
    for (let round = 0; round < 200; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 60) },
        () => alphabet[Math.floor(random() * alphabet.length)] ?? '',
      ).join('');
      const ends = [...ours.ends(text)];
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const end of ends) {
        expect(/[\ud800-\udbff]$/.test(text.slice(0, end))).toBe(false);
      }
    }
  });

  it('make the counts of tiling spans add up', async () => {
    const text = 'Let me check: 12 × 12 = 144 👍👍. 好的，继续。';
    const ends = (await tokenizer()).ends(text);
    const cuts = [0, 3, 7, 20, 29, 30, text.length];
    const counts = cuts.slice(1).map((end, i) => tokensIn(ends, textSpan(cuts[i] ?? 0, end)));
    expect(counts.reduce((a, b) => a + b)).toBe(ends.length);
    expect(tokensUpTo(ends, 0)).toBe(0);
    expect(tokensUpTo(ends, text.length)).toBe(ends.length);
  });
});

describe('long runs', () => {
  it('are left alone in ordinary text', () => {
    expect(cutsOfLongRuns(texts.join('\n').repeat(50))).toEqual([]);
  });

  it.each(['a', ' ', '=', '中', '7'])('of %j are cut', (unit) => {
    const cuts = cutsOfLongRuns(unit.repeat(100), 30);
    expect(cuts).toEqual([30, 60, 90]);
  });

  it('are not cut inside a surrogate pair', () => {
    const cuts = cutsOfLongRuns('👍'.repeat(40), 31);
    expect(cuts.length).toBeGreaterThan(1);
    expect(cuts.every((at) => at % 2 === 0)).toBe(true);
  });

  it('do not hold the tokenizer', async () => {
    const ours = await tokenizer();
    const text = '='.repeat(200_000);
    const ends = ours.ends(text);
    expect(ends.at(-1)).toBe(text.length);
  });
});

describe('ownEncodingOf', () => {
  it.each([
    ['gpt-4o-2024-08-06', 'o200k_base'],
    ['openai/o3-mini', 'o200k_base'],
    ['gpt-oss-120b', 'o200k_base'],
    ['gpt-4-turbo', 'cl100k_base'],
    ['claude-opus-5', undefined],
    ['Qwen/Qwen3-30B-A3B', undefined],
    ['olmo-1', undefined],
  ])('%s counts by %s', (model, encoding) => {
    expect(ownEncodingOf(model)).toBe(encoding);
  });
});
