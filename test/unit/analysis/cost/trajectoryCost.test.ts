import { describe, expect, it } from 'vitest';
import { RowCosts } from '../../../../src/analysis/cost/rowCosts';
import {
  type SpanCost,
  costOfSpan,
  costOfTrajectory,
} from '../../../../src/analysis/cost/trajectoryCost';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import {
  type ServingProfile,
  defaultProfile,
  defaultProfiles,
} from '../../../../src/analysis/cost/servingProfile';
import { usdPerMillionOutputTokens } from '../../../../src/analysis/cost/money';
import { seededRandom } from '../../../support/seededRandom';
import { article, everyKindModel } from './syntheticModels';

const tokens = { promptTokens: 60, outputTokens: 7661 };
const strange: ServingProfile = { ...defaultProfile, id: 'strange', model: everyKindModel };
const profiles = [
  ...defaultProfiles,
  strange,
  ...(['overlap', 'serial'] as const).map((roofline) => ({
    ...defaultProfile,
    id: roofline,
    roofline,
  })),
];

function spansOf(profile: ServingProfile, cuts: readonly number[], output: number): SpanCost[] {
  const borders = [0, ...cuts, output].sort((a, b) => a - b);
  return borders
    .slice(1)
    .map((to, index) =>
      costOfSpan(profile, { promptTokens: 60, outputTokens: output }, borders[index] ?? 0, to),
    );
}

function total(spans: readonly SpanCost[], value: (span: SpanCost) => number | undefined): number {
  return spans.reduce((sum, span) => sum + (value(span) ?? NaN), 0);
}

describe('costOfTrajectory', () => {
  it('keeps 516,096 B for one token of Llama 3.1 405B in bf16', () => {
    const cost = costOfTrajectory(defaultProfile, { promptTokens: 0, outputTokens: 1 });
    expect(cost.kvBytes).toEqual({ ideal: 516_096, reserved: 16 * 516_096, node: 16 * 516_096 });
    expect(cost.flops.attention).toBe(8_257_536);
  });

  it('gives the byte-seconds of the worked example', () => {
    const cost = costOfTrajectory(profileFrom({ kvDtype: 'fp8' }), tokens);
    expect(cost.kvByteSeconds).toBeCloseTo(256_338_776_064, 0);
  });

  it('prices the output by the batch and speed it reports', () => {
    const { batch, tokensPerSecond, output } = costOfTrajectory(defaultProfile, tokens);
    const perMillion = usdPerMillionOutputTokens(8, 2, batch.used, tokensPerSecond ?? NaN);
    expect(output.usd).toBeCloseTo((perMillion * 7661) / 1e6, 12);
    expect(tokensPerSecond).toBeGreaterThanOrEqual(30);
  });

  it('makes a token of a long chain several times as dear as one of a short chain', () => {
    const perToken = (outputTokens: number): number =>
      (costOfTrajectory(defaultProfile, { promptTokens: 60, outputTokens }).output.usd ?? NaN) /
      outputTokens;
    const ratio = perToken(7661) / perToken(775);
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(10);
  });

  it('has no price when the model does not fit or the target cannot be met', () => {
    for (const profile of [profileFrom({ gpus: 1 }), profileFrom({ tokensPerSecond: 500 })]) {
      const cost = costOfTrajectory(profile, tokens);
      expect(cost.usd.selfHosted).toBeUndefined();
      expect(cost.tokensPerSecond).toBeUndefined();
      expect(cost.batch.used).toBe(0);
      expect(cost.kvBytes.ideal).toBe(7721 * 516_096);
      expect(costOfSpan(profile, tokens, 0, 10).usd).toBeUndefined();
    }
  });

  it('fits twice as many where sequences are of all ages', () => {
    const { batch } = costOfTrajectory(article, { promptTokens: 0, outputTokens: 7661 });
    expect(batch.capacity).toBe(118);
    // Half of the output, in whole blocks.
    expect(batch.meanCapacity).toBe(Math.floor((640e9 - 405_853_388_800) / (258_048 * 3840)));
  });

  it('takes the batch it is given, unless it does not fit', () => {
    const small = costOfTrajectory(defaultProfile, { ...tokens, batch: 4 });
    const usual = costOfTrajectory(defaultProfile, tokens);
    expect(small.batch).toEqual({ ...usual.batch, used: 4 });
    expect(small.tokensPerSecond).toBeGreaterThan(usual.tokensPerSecond ?? NaN);
    expect(small.usd.selfHosted).toBeGreaterThan(usual.usd.selfHosted ?? NaN);
    const large = costOfTrajectory(defaultProfile, { ...tokens, batch: 100_000 });
    expect(large.usd.selfHosted).toBeUndefined();
  });

  it('skips the cached part of a prompt, but never its last token', () => {
    const long = { promptTokens: 20_000, outputTokens: 100 };
    const cold = costOfTrajectory(defaultProfile, long).prompt;
    const warm = costOfTrajectory(defaultProfile, { ...long, cachedPromptTokens: 19_000 }).prompt;
    const hot = costOfTrajectory(defaultProfile, { ...long, cachedPromptTokens: 1e9 }).prompt;
    expect(warm.usd).toBeLessThan(cold.usd / 5);
    expect(hot.flops.linear).toBe(2 * (405_853_388_800 - 128_256 * 16_384));
    expect(hot.usd).toBeGreaterThan(0);
  });

  it.each([NaN, -5, Infinity, 1e300, 0.4])('stays finite and ordered for %d tokens', (count) => {
    const cost = costOfTrajectory(defaultProfile, { promptTokens: count, outputTokens: count });
    expect(Number.isFinite(cost.kvBytes.ideal)).toBe(true);
    expect(Number.isFinite(cost.kvByteSeconds)).toBe(true);
    expect(cost.kvBytes.ideal).toBeLessThanOrEqual(cost.kvBytes.reserved);
    expect(cost.flops.attention).toBeGreaterThanOrEqual(0);
  });

  it('grows with the output', () => {
    for (const profile of defaultProfiles) {
      let before = costOfTrajectory(profile, { promptTokens: 60, outputTokens: 0 });
      for (const outputTokens of [1, 10, 100, 1000, 7661, 20_000]) {
        const cost = costOfTrajectory(profile, { promptTokens: 60, outputTokens });
        expect(cost.kvBytes.ideal).toBeGreaterThan(before.kvBytes.ideal);
        expect(cost.kvByteSeconds).toBeGreaterThan(before.kvByteSeconds);
        expect(cost.flops.linear).toBeGreaterThan(before.flops.linear);
        expect(cost.usd.selfHosted).toBeGreaterThan(before.usd.selfHosted ?? NaN);
        expect(cost.batch.capacity).toBeLessThanOrEqual(before.batch.capacity);
        before = cost;
      }
    }
  });
});

describe('costOfSpan', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s: spans sum to the output',
    (_, profile) => {
      const random = seededRandom(5);
      for (let round = 0; round < 20; round++) {
        const output = Math.floor(random() * 9000);
        const cuts = Array.from({ length: 6 }, () => Math.floor(random() * (output + 1)));
        const whole = costOfTrajectory(profile, { promptTokens: 60, outputTokens: output });
        const spans = spansOf(profile, cuts, output);
        const close = (sum: number, expected: number): void => {
          expect(Math.abs(sum - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-15);
        };
        close(
          total(spans, (span) => span.tokens),
          output,
        );
        close(
          total(spans, (span) => span.kvByteSeconds),
          whole.kvByteSeconds,
        );
        close(
          total(spans, (span) => span.flops.linear),
          whole.output.flops.linear,
        );
        close(
          total(spans, (span) => span.flops.attention),
          whole.output.flops.attention,
        );
        close(
          total(spans, (span) => span.usd),
          whole.output.usd ?? NaN,
        );
        expect(spans.at(-1)?.kvBytesAt).toBe(whole.kvBytes.ideal);
      }
    },
  );

  it('adds bytes from the prompt on', () => {
    const spans = spansOf(defaultProfile, [1000], 7661);
    expect(spans.map((span) => span.kvBytesAdded)).toEqual([1000 * 516_096, 6661 * 516_096]);
    expect(spans.map((span) => span.kvBytesAt)).toEqual([1060 * 516_096, 7721 * 516_096]);
  });

  it('costs more later than earlier, where the batch is smaller', () => {
    const early = costOfSpan(defaultProfile, tokens, 0, 500);
    const late = costOfSpan(defaultProfile, tokens, 7000, 7500);
    expect(late.usd).toBeGreaterThan(early.usd ?? NaN);
    expect(late.attentionShare).toBeGreaterThan(early.attentionShare);
    expect(late.batchHere.slo).toBeLessThan(early.batchHere.slo);
    expect(late.batchHere.capacity).toBeLessThan(early.batchHere.capacity);
  });

  it.each([
    [500, 100, 0],
    [7600, 9999, 61],
    [-3, 5, 5],
    [NaN, NaN, 0],
    [9000, 9999, 0],
  ])('from %d to %d has %d tokens', (from, to, expected) => {
    const span = costOfSpan(defaultProfile, tokens, from, to);
    expect(span.tokens).toBe(expected);
    expect(Number.isNaN(span.attentionShare)).toBe(false);
  });
});

describe('RowCosts', () => {
  it('agrees with costOfTrajectory in every row', () => {
    const random = seededRandom(9);
    for (const profile of [...profiles, profileFrom({ gpus: 1 })]) {
      const costs = new RowCosts(profile);
      for (let row = 0; row < 30; row++) {
        const prompt = Math.floor(random() * 3000);
        const output = Math.floor(random() * 200_000);
        const cost = costOfTrajectory(profile, { promptTokens: prompt, outputTokens: output });
        expect(costs.kvBytes(prompt, output)).toBe(cost.kvBytes.ideal);
        const byteSeconds = costs.kvByteSeconds(prompt, output);
        expect(Math.abs(byteSeconds / cost.kvByteSeconds - 1)).toBeLessThan(1e-9);
        const expected = cost.usd.selfHosted ?? NaN;
        expect(costs.usd(prompt, output)).toSatisfy((usd: number) =>
          Number.isNaN(expected) ? Number.isNaN(usd) : Math.abs(usd - expected) <= 1e-12 * expected,
        );
      }
    }
  });
});
