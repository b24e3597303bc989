import { describe, expect, it } from 'vitest';
import { loadAt } from '../../../../src/analysis/cost/batch';
import { prefillCost } from '../../../../src/analysis/cost/prefill';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import {
  coverage,
  nodeOf,
  stepParts,
  weightSeconds,
} from '../../../../src/analysis/cost/servingNode';
import { defaultProfile } from '../../../../src/analysis/cost/servingProfile';
import { article } from './syntheticModels';

describe('weights moved', () => {
  it('reaches 222.44 of 256 experts with a batch of 64', () => {
    const share = coverage({ count: 256, perToken: 8 })[64] ?? 0;
    expect(share * 256).toBeCloseTo(222.4424876855104, 9);
  });

  it('takes 15.07 ms for 405.85 GB less the input embedding, on eight H100 with nothing lost', () => {
    const node = nodeOf({ ...article, efficiencies: { bandwidth: 1, flops: 1 } });
    const bytes = 405_853_388_800 - 128_256 * 16_384;
    expect(weightSeconds(node, 1)).toBeCloseTo(bytes / 26.8e12, 12);
    expect(weightSeconds(node, 1) * 1e3).toBeCloseTo(15.07, 2);
  });

  it('grows with the batch for experts only, up to all weights', () => {
    const dense = nodeOf(defaultProfile);
    expect(weightSeconds(dense, 500)).toBe(weightSeconds(dense, 1));
    const mixed = nodeOf(profileFrom({ model: 'deepseek-v3', gpu: 'h200' }));
    expect(weightSeconds(mixed, 64)).toBeGreaterThan(weightSeconds(mixed, 8));
    const all = (671.026e9 - 129_280 * 7168) / mixed.bytesPerSecond;
    expect(weightSeconds(mixed, 50_000) / all).toBeCloseTo(1, 5);
  });
});

describe('stepParts', () => {
  it('adds up what a batch of 64 asks of eight H100', () => {
    const node = nodeOf(article);
    const load = loadAt(node, 1000);
    const parts = stepParts(node, 64, load.readBytes, load.attentionFlops);
    // The new token is written beside the thousand that are read.
    expect(parts.cache).toBeCloseTo((64 * 1001 * 258_048) / (0.8 * 26.8e12), 12);
    expect(parts.attention).toBeCloseTo((64 * 1000 * 8_257_536) / (0.6 * 8 * 1979e12), 12);
    expect(parts.linear).toBeCloseTo((64 * 2 * 403_752_042_496) / (0.6 * 8 * 1979e12), 12);
    // 252 all-reduces of 64 × 16,384 elements of two bytes, 5 µs each beside the bytes.
    const moved = (1.75 * 64 * 16_384 * 2) / 450e9;
    expect(parts.communication).toBeCloseTo(252 * (5e-6 + moved), 12);
  });

  it('needs no link on one GPU, and multiplies a bf16 cache in bf16', () => {
    const node = nodeOf(profileFrom({ model: 'llama-3.1-8b', gpus: 1 }));
    const { communication, attention } = stepParts(node, 10, 1, 1e9);
    expect(communication).toBe(0);
    expect(attention).toBeCloseTo(1e10 / (0.6 * 989e12), 12);
  });
});

describe('prefillCost', () => {
  it('waits for the weights of a short prompt and for the arithmetic of a long one', () => {
    const node = nodeOf(article);
    expect(prefillCost(node, 0, 10).seconds).toBe(weightSeconds(node, 10));
    const long = prefillCost(node, 0, 10_000);
    const arithmetic = (long.flops.linear + long.flops.attention) / (0.6 * 8 * 1979e12);
    expect(long.seconds).toBeCloseTo(arithmetic, 12);
    expect(long.usd).toBeCloseTo((arithmetic * 16) / 3600, 12);
  });

  it('runs the output head once', () => {
    const node = nodeOf(article);
    const head = 2 * 128_256 * 16_384;
    const all = 2 * (405_853_388_800 - 128_256 * 16_384);
    expect(prefillCost(node, 0, 1).flops.linear).toBe(all);
    expect(prefillCost(node, 0, 5).flops.linear).toBe(5 * all - 4 * head);
    expect(prefillCost(node, 5, 5)).toEqual({
      flops: { linear: 0, attention: 0 },
      seconds: 0,
      usd: 0,
    });
  });

  it('is the same in two parts as in one, but for the head', () => {
    const node = nodeOf(article);
    const parts = [prefillCost(node, 0, 400), prefillCost(node, 400, 1000)] as const;
    const whole = prefillCost(node, 0, 1000).flops;
    expect(parts[0].flops.attention + parts[1].flops.attention).toBe(whole.attention);
  });
});
