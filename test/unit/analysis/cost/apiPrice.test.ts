import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ApiCall, apiPriceOf } from '../../../../src/analysis/cost/apiPrice';

const million = { promptTokens: 1e6, outputTokens: 1e6, raw: null };
const thousand = { promptTokens: 1000, outputTokens: 1000, raw: null };

afterEach(() => vi.unstubAllGlobals());

function usd(call: ApiCall): number {
  return apiPriceOf(call)?.usd ?? NaN;
}

describe('apiPriceOf', () => {
  it.each([
    ['gpt-4o', 0.0125, 'openai'],
    ['openai/gpt-4o', 0.0125, 'openai'],
    ['o1-preview', 0.075, 'openai'],
    ['claude-opus-4-5', 0.03, 'anthropic'],
    ['gemini-2.5-pro', 0.01125, 'google'],
  ])('%s: $%d for a thousand tokens each way', (model, expected, provider) => {
    const price = apiPriceOf({ model, usage: thousand });
    expect(price?.usd).toBeCloseTo(expected, 10);
    expect(price).toMatchObject({ provider, complete: true });
  });

  it('charges o1-preview 57 times as much as GPT-4o for one puzzle', () => {
    const usage = (outputTokens: number) => ({ promptTokens: 140, outputTokens, raw: null });
    const ratio =
      usd({ model: 'o1-preview', usage: usage(7661) }) /
      usd({ model: 'gpt-4o', usage: usage(775) });
    expect(ratio).toBeCloseTo(57, 1);
  });

  it.each([
    ['read from OpenAI', 'gpt-4o', { cachedPromptTokens: 600 }, 0.4 * 2.5 + 0.6 * 1.25],
    ['read from Gemini', 'gemini-2.5-pro', { cachedPromptTokens: 600 }, 0.4 * 1.25 + 0.6 * 0.125],
    [
      'read and written at Anthropic',
      'claude-opus-4-5',
      { cachedPromptTokens: 600, cacheWriteTokens: 300 },
      0.1 * 5 + 0.6 * 0.5 + 0.3 * 6.25,
    ],
    [
      'more written than is left, cut',
      'claude-opus-4-5',
      { cachedPromptTokens: 600, cacheWriteTokens: 900 },
      0.6 * 0.5 + 0.4 * 6.25,
    ],
    ['more than the input, cut', 'gpt-4o', { cachedPromptTokens: 5000 }, 1.25],
  ])('knows a cache: %s', (_, model, cache, expectedPerThousandth) => {
    const usage = { promptTokens: 1000, outputTokens: 0, raw: null, ...cache };
    expect(usd({ model, usage }) * 1000).toBeCloseTo(expectedPerThousandth, 9);
  });

  it('does not charge the thought twice', () => {
    const usage = { ...thousand, thoughtTokens: 900 };
    for (const model of ['gpt-4o', 'o1-preview', 'gemini-2.5-pro', 'claude-opus-4-5']) {
      expect(usd({ model, usage })).toBeCloseTo(usd({ model, usage: thousand }), 12);
    }
  });

  it('goes by the date of the call, in any zone of this machine', () => {
    const at = (timestamp?: string): number => usd({ model: 'o3', usage: million, timestamp });
    expect(at('2025-05-01T00:00:00Z')).toBeCloseTo(50, 9);
    expect(at('2025-05-01 00:00:00')).toBeCloseTo(50, 9);
    expect(at('2026-01-01T00:00:00Z')).toBeCloseTo(10, 9);
    expect(at()).toBe(at('not a date'));
    expect(at()).toBeCloseTo(10, 9);
  });

  it('prices the output alone when no input was reported, and says so', () => {
    const price = apiPriceOf({ model: 'gpt-4o', usage: { outputTokens: 1000, raw: null } });
    expect(price).toMatchObject({ usd: 0.01, complete: false });
  });

  it.each<[string, ApiCall]>([
    ['an unknown model', { model: 'my-own-model', usage: thousand }],
    ['a distillate', { model: 'DeepSeek-R1-Distill-Qwen-32B', usage: thousand }],
    ['another provider', { model: 'gpt-4o', provider: 'my-host', usage: thousand }],
    ['no output', { model: 'gpt-4o', usage: { promptTokens: 5, raw: null } }],
    ['a bad count', { model: 'gpt-4o', usage: { promptTokens: 5, outputTokens: -1, raw: null } }],
    ['a free offer', { model: 'qwen/qwen3-4b:free', provider: 'openrouter', usage: thousand }],
    ['a hostile name', { model: '__proto__', usage: thousand }],
    ['a hostile provider', { model: 'gpt-4o', provider: 'constructor', usage: thousand }],
    ['an endless name', { model: `claude-${'-20260101'.repeat(50_000)}`, usage: thousand }],
    ['no name', { model: '', usage: thousand }],
  ])('has no price for %s', (_, call) => {
    expect(apiPriceOf(call)).toBeUndefined();
  });

  it('asks no network', () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    apiPriceOf({ model: 'gpt-4o', usage: thousand });
    expect(fetch).not.toHaveBeenCalled();
  });
});
