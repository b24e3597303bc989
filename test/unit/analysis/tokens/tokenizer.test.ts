import { describe, expect, it } from 'vitest';
import { ownEncodingOf } from '../../../../src/analysis/tokens/encodings';
import { tokensUpTo } from '../../../../src/analysis/tokens/tokenizer';
import { seededRandom } from '../../../support/seededRandom';
import { tokenizer } from '../../../support/tokenizers';

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

  it('tell how many tokens end at or before a place', async () => {
    const text = 'Let me check: 12 × 12 = 144 👍👍. 好的，继续。';
    const ends = (await tokenizer()).ends(text);
    for (let offset = 0; offset <= text.length; offset++) {
      expect(tokensUpTo(ends, offset)).toBe([...ends].filter((end) => end <= offset).length);
    }
    expect(tokensUpTo(ends, text.length)).toBe(ends.length);
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
