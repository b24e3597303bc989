import { describe, expect, it } from 'vitest';
import {
  blocksIn,
  concurrencyOf,
  hybridBlockSize,
  tokensInPool,
} from '../../../../src/analysis/cost/pagedPool';
import { figures } from './syntheticModels';

const gibibyte = 2 ** 30;

/** Pools are printed to two digits in the logs, so that a few blocks more or less are the same. */
describe('blocksIn', () => {
  it.each([
    [11.12, 5691],
    [3.81, 1952],
    [2.89, 1478],
  ])('%d GiB of Llama 3 8B are about %d blocks', (pool, blocks) => {
    expect(blocksIn(pool * gibibyte, 131_072, 16) / blocks).toBeCloseTo(1, 2);
  });
});

describe('tokensInPool', () => {
  it('counts a block for each group of layers', () => {
    const tokens = tokensInPool(5.38 * gibibyte, 36_864, 16, 2);
    expect(tokens / 78_384).toBeCloseTo(1, 2);
    expect(tokens % 16).toBe(0);
  });
});

describe('concurrencyOf', () => {
  it.each([
    [5691, 8192, 11.12],
    [1381, 2048, 10.79],
  ])('%d blocks at %d tokens: %d', (blocks, longest, expected) => {
    expect(concurrencyOf(blocks, 16, longest)).toBeCloseTo(expected, 2);
  });
});

describe('hybridBlockSize', () => {
  it('is 672 tokens for Nemotron Nano 9B v2', () => {
    const [cache, state] = figures('nemotron-nano-9b-v2');
    expect(hybridBlockSize((state?.bytes ?? NaN) / 27, (cache?.bytes ?? NaN) / 4)).toBe(672);
  });
});
