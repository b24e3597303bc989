import { describe, expect, it } from 'vitest';
import { type ApiCall, apiPriceOf } from '../../../../src/analysis/cost/apiPrice';
import { explainApiPrice } from '../../../../src/analysis/cost/explainApiPrice';
import { explanationText } from '../../../../src/analysis/cost/explanation';
import { findOverride, priceOverrides } from '../../../../src/analysis/cost/priceOverrides';

const usage = { promptTokens: 1e6, outputTokens: 1e6, raw: null };

function usd(model: string, timestamp: string, provider?: string): number {
  return apiPriceOf({ model, usage, timestamp, provider })?.usd ?? NaN;
}

describe('prices that the list lacks', () => {
  it.each([
    ['gpt-4o', '2024-06-01', 20],
    ['gpt-4o', '2024-10-02', 12.5],
    ['o1-mini', '2024-10-01', 15],
    ['openai/o1-mini', '2024-10-01', 15],
    ['o1-mini', '2025-06-01', 5.5],
    ['deepseek-reasoner', '2025-11-01', 0.7],
  ])('%s on %s: $%d for a million each way', (model, date, expected) => {
    expect(usd(model, `${date}T00:00:00Z`)).toBeCloseTo(expected, 9);
  });

  it('charges o1-mini 20 times as much as GPT-4o mini for output in December 2024', () => {
    const output = { promptTokens: 0, outputTokens: 1e6, raw: null };
    const of = (model: string): number =>
      apiPriceOf({ model, usage: output, timestamp: '2024-12-11' })?.usd ?? NaN;
    expect(of('o1-mini') / of('gpt-4o-mini')).toBeCloseTo(20, 9);
    expect(of('o1-preview') / of('gpt-4o')).toBeCloseTo(6, 9);
  });

  it('prices cached input', () => {
    const cached = { ...usage, cachedPromptTokens: 4e5 };
    const price = apiPriceOf({ model: 'o1-mini', usage: cached, timestamp: '2024-10-01' });
    expect(price?.usd).toBeCloseTo(0.6 * 3 + 0.4 * 1.5 + 12, 9);
    expect(price?.source).toContain('5758');
  });

  it("is for the provider's own models only", () => {
    expect(findOverride('azure', 'gpt-4o', new Date('2024-06-01'))).toBeUndefined();
    expect(findOverride(undefined, 'constructor', new Date('2024-06-01'))).toBeUndefined();
  });

  it('has a source and an order of dates in every entry', () => {
    for (const { source, from, until, models } of priceOverrides) {
      expect(source).not.toBe('');
      expect(models).not.toEqual([]);
      expect(new Date(from ?? 0).getTime()).toBeLessThan(new Date(until ?? '2100').getTime());
    }
  });
});

describe('explainApiPrice', () => {
  it.each<[string, ApiCall, RegExp]>([
    ['the list', { model: 'gpt-4o', usage }, /genai-prices/],
    ['an override', { model: 'o1-mini', usage, timestamp: '2024-10-01' }, /5758/],
    ['no input', { model: 'gpt-4o', usage: { outputTokens: 5, raw: null } }, /output only/],
  ])('names %s', (_, call, expected) => {
    const price = apiPriceOf(call);
    expect(price && explanationText(explainApiPrice(call, price))).toMatch(expected);
  });
});
