import { describe, expect, it } from 'vitest';
import { apiOffer, withPromptCached } from '../../../../src/analysis/cost/apiOffers';

const tokens = { prompt: 1000, thought: 900, answer: 100 };
const usage = { promptTokens: 2000, outputTokens: 4000, raw: null };

describe('apiOffer', () => {
  it('prices what was reported', () => {
    const offer = apiOffer('gpt-4o', { usage }, tokens);
    expect(offer.counts).toBe('reported');
    expect(offer.price?.usd).toBeCloseTo(0.005 + 0.04, 12);
  });

  it('prices what was counted where nothing was reported', () => {
    const offer = apiOffer('gpt-4o', {}, tokens);
    expect(offer.counts).toBe('counted');
    expect(offer.price?.usd).toBeCloseTo(0.0025 + 0.01, 12);
  });

  it('shares out a call that sampled several', () => {
    const offer = apiOffer('gpt-4o', { usage: { ...usage, summedOver: 4 } }, tokens);
    expect(offer.price?.usd).toBeCloseTo(0.045 / 4, 12);
  });

  it('reads the whole prompt from a cache', () => {
    const offer = withPromptCached(apiOffer('gpt-4o', { usage }, tokens));
    expect(offer.price?.usd).toBeCloseTo(0.0025 + 0.04, 12);
    expect(offer.call.usage.cachedPromptTokens).toBe(2000);
  });

  it('gives no price for a model that nobody sells', () => {
    expect(apiOffer('my-own-model', { usage }, tokens).price).toBeUndefined();
  });
});
