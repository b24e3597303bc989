import { describe, expect, it } from 'vitest';
import { explainSpan } from '../../../../src/analysis/cost/explainSpan';
import { explainVotes } from '../../../../src/analysis/cost/explainVotes';
import { explanationText } from '../../../../src/analysis/cost/explanation';
import { costOfVotes } from '../../../../src/analysis/cost/voteCost';
import { costReport, explainCost } from '../../../../src/analysis/cost/costReport';
import { models } from '../../../../src/analysis/cost/models';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';

const tokens = { promptTokens: 60, outputTokens: 7661 };

describe('costReport', () => {
  it('is plain data whose parts sum to the cache', () => {
    const profile = profileFrom({ model: 'deepseek-v3.2', kvDtype: 'fp8_ds_mla', gpu: 'h200' });
    const report = costReport(profile, tokens);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.kvBytes.firstToken).toBe(48_068);
    expect(report.kvBytes.parts.map(({ part }) => part)).toEqual(['full', 'indexer']);
    const sum = report.kvBytes.parts.reduce((bytes, each) => bytes + each.bytes, 0);
    expect(sum).toBe(report.kvBytes.ideal);
  });

  it('has a step by each roofline, and the experts that it reaches', () => {
    const { stepSeconds, expertsReached, batch } = costReport(
      profileFrom({ model: 'deepseek-v3', gpu: 'h200' }),
      { ...tokens, batch: 64 },
    );
    expect(batch.used).toBe(64);
    expect(expertsReached).toBeCloseTo(222.44, 2);
    const { operation = NaN, overlap = NaN, serial = NaN, withoutLosses = NaN } = stepSeconds ?? {};
    expect(overlap).toBeLessThan(operation);
    expect(operation).toBeLessThan(serial);
    expect(withoutLosses).toBeLessThan(operation);
    expect(costReport(defaultProfile, tokens).expertsReached).toBeNull();
  });

  it('says what the next token adds past a window', () => {
    const report = costReport(profileFrom({ model: 'gpt-oss-120b' }), tokens);
    expect(report.kvBytes).toMatchObject({ firstToken: 73_728, nextToken: 36_864 });
  });

  it('shows the bound beside what is reached, and null where nothing can be served', () => {
    const report = costReport(defaultProfile, tokens);
    expect(report.batch.withoutLosses).toBeGreaterThan(report.batch.slo);
    expect(costReport(profileFrom({ gpus: 1 }), tokens)).toMatchObject({
      tokensPerSecond: null,
      usd: { selfHosted: null, perMillionOutputTokens: null },
    });
  });
});

describe('explainCost', () => {
  it.each(models.map(({ id }) => id))('explains every figure of %s with its sources', (id) => {
    const profile = profileFrom({ model: id, weightsDtype: 'fp8', gpu: 'b300', gpus: 8 });
    for (const explanation of Object.values(explainCost(profile, tokens))) {
      expect(explanation.summary).toMatch(/\d|none/);
      expect(explanation.formulas.length).toBeGreaterThan(0);
      expect(explanation.sources.length).toBeGreaterThan(0);
      expect(explanation.formulas.join()).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('explainVotes', () => {
  it('names both prices, what is saved and the price of a correct answer', () => {
    const cost = costOfVotes(defaultProfile, [{ promptTokens: 140, outputTokens: 7661 }], 5);
    const text = explanationText(explainVotes(defaultProfile, cost, 2));
    expect(text).toContain('memory saved: 512 of 39,005 tokens = 1.3 %; bandwidth saved: 0.0 %');
    expect(text).toMatch(/per correct answer: \$0\.\d+ ÷ 2 = \$0\.\d+/);
    expect(text).toContain('Hardware: ');
  });

  it('says so where there is no price', () => {
    const profile = profileFrom({ gpus: 1 });
    const votes = costOfVotes(profile, [{ promptTokens: 1, outputTokens: 2 }], 2);
    const text = explanationText(explainVotes(profile, votes, 1));
    expect(text).toContain('no price');
    expect(text).not.toContain('per correct');
  });
});

describe('explainSpan', () => {
  it('shows cache, FLOPs, batch and price of a segment', () => {
    const text = explanationText(explainSpan(defaultProfile, tokens, 1000, 1400));
    expect(text).toContain('× 1,460 tokens');
    expect(text).toMatch(/^400 tokens: \$0\.\d+, 206 MB of cache added/);
    expect(text).toMatch(/batch here: min\([\d,]+ by memory, [\d,]+ by speed\)/);
  });
});
