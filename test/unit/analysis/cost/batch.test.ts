import { describe, expect, it } from 'vitest';
import {
  batchAt,
  capacityBatch,
  decodeStepSeconds,
  interactivityBatch,
  largestBatch,
  loadAt,
} from '../../../../src/analysis/cost/batch';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { profileFrom } from '../../../../src/analysis/cost/profileOptions';
import { article, everyKindModel } from './syntheticModels';

/** Nearly all of a step is reading the cache, so the batch is close to its upper bound. */
const nearlyWeightless = { ...article, id: 'nearly-weightless', model: everyKindModel, gpus: 1 };

const rooflines = ['operation', 'overlap', 'serial'] as const;

describe('capacityBatch', () => {
  it.each([
    // 234.15 GB; 7,664 tokens in whole blocks of 16, and 784.
    [7661, 118],
    [775, 1157],
  ])('at %d tokens', (length, expected) => {
    const node = nodeOf(article);
    expect(capacityBatch(node, loadAt(node, length))).toBe(expected);
  });

  it('is 0 when the weights do not fit, and bounded for an empty sequence', () => {
    const tight = nodeOf({ ...article, gpus: 4 });
    expect(capacityBatch(tight, loadAt(tight, 100))).toBe(0);
    expect(batchAt(tight, loadAt(tight, 100)).limit).toBe('capacity');
    const node = nodeOf(article);
    expect(capacityBatch(node, loadAt(node, 0))).toBe(largestBatch);
  });

  it('counts every copy of a latent cache', () => {
    const one = nodeOf({ ...article, ...profileFrom({ model: 'deepseek-v3', gpu: 'h200' }) });
    expect(loadAt(one, 1600).nodeBytes).toBe(8 * 1600 * 70_272);
  });
});

describe('interactivityBatch', () => {
  it.each(
    [...defaultProfiles, article, nearlyWeightless].flatMap((profile) =>
      rooflines.map((roofline) => [profile.id, roofline, { ...profile, roofline }] as const),
    ),
  )('%s, %s: keeps the target, and one more would not', (_id, _roofline, profile) => {
    const node = nodeOf(profile);
    for (const length of [1, 100, 1000, 7661, 60_000]) {
      const load = loadAt(node, length);
      const batch = interactivityBatch(node, load);
      const allowed = 1 / profile.tokensPerSecond;
      if (batch > 0) {
        expect(decodeStepSeconds(node, batch, load)).toBeLessThanOrEqual(allowed);
      }
      if (batch < largestBatch) {
        expect(decodeStepSeconds(node, batch + 1, load)).toBeGreaterThan(allowed);
      }
    }
  });

  it('shrinks with the length and with the target', () => {
    const node = nodeOf(defaultProfile);
    const faster = nodeOf({ ...defaultProfile, tokensPerSecond: 40 });
    let before = Infinity;
    for (const length of [500, 1000, 2000, 4000, 8000, 16_000]) {
      const batch = interactivityBatch(node, loadAt(node, length));
      expect(batch).toBeLessThan(before);
      expect(interactivityBatch(faster, loadAt(faster, length))).toBeLessThan(batch);
      before = batch;
    }
  });

  it('is 0 when not even one user gets the target speed', () => {
    const node = nodeOf({ ...defaultProfile, tokensPerSecond: 1000 });
    expect(batchAt(node, loadAt(node, 100))).toMatchObject({ slo: 0, limit: 'bandwidth' });
  });
});

describe('the limit', () => {
  it.each([
    ['capacity, at length', defaultProfile, 7661, 'capacity'],
    ['FLOPs of many short sequences', defaultProfile, 500, 'flops'],
    ['bandwidth, with memory to spare', { ...article, tokensPerSecond: 40 }, 7661, 'bandwidth'],
    ['none, when nobody waits', { ...article, tokensPerSecond: 1e-9 }, 0, 'none'],
  ] as const)('%s', (_, profile, length, expected) => {
    const node = nodeOf(profile);
    expect(batchAt(node, loadAt(node, length)).limit).toBe(expected);
  });
});
