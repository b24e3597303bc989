import { describe, expect, it } from 'vitest';
import {
  idealKvBytes,
  kvBytesAdded,
  nodeKvBytes,
  readKvBytes,
  reservedKvBytes,
  sumOfKvBytes,
} from '../../../../src/analysis/cost/kvCache';
import { layerFigures, replication } from '../../../../src/analysis/cost/layerGroups';
import { models } from '../../../../src/analysis/cost/models';
import { seededRandom } from '../../../support/seededRandom';
import { dataType, defined, everyKindModel, figures, model } from './syntheticModels';

const gibibyte = 2 ** 30;

describe('KV bytes per token', () => {
  it.each([
    ['llama-3.1-405b', 'bf16', 516_096],
    ['llama-3.1-405b', 'fp8', 258_048],
    ['llama-3.1-70b', 'bf16', 327_680],
    ['llama-3.1-70b', 'int8', 163_840],
    ['llama-3.1-8b', 'fp16', 131_072],
    ['qwen2.5-32b', 'bf16', 262_144],
    ['qwen2.5-14b', 'bf16', 196_608],
    ['qwen3-32b', 'bf16', 262_144],
    ['qwen3-30b-a3b', 'bf16', 98_304],
    ['deepseek-v3', 'bf16', 70_272],
    ['deepseek-v3', 'fp8', 35_136],
    ['gpt-oss-120b', 'bf16', 73_728],
    ['gpt-oss-20b', 'bf16', 49_152],
  ])('%s in %s: %d', (name, type, expected) => {
    expect(idealKvBytes(figures(name, type), 1)).toBe(expected);
  });

  it('drops to the full layers past the window of gpt-oss-120b', () => {
    expect(kvBytesAdded(figures('gpt-oss-120b'), 5000, 5001)).toBe(36_864);
  });

  it('includes the scales of quantised caches', () => {
    expect(idealKvBytes(figures('llama-3.1-8b', 'q8_0'), 1)).toBe((65_536 * 34) / 32);
    expect(idealKvBytes(figures('llama-3.1-8b', 'nvfp4'), 1)).toBe(65_536 * 0.5625);
    expect(idealKvBytes(figures('llama-3.1-8b', 'fp8_per_token_head'), 1)).toBe(
      65_536 + 32 * 8 * 8,
    );
  });

  it('does not change a constant state with the type of the cache', () => {
    const state = (type: string): number =>
      defined(layerFigures(everyKindModel, dataType(type)).at(-1)).bytes;
    expect(state('bf16')).toBe(2 * (10 * 4 + 3 * 2));
    expect(state('fp8')).toBe(state('bf16'));
  });
});

describe('KV bytes of a sequence', () => {
  it('is 61.52 GiB for 405B at 128,000 tokens, and twice that with the wrong 16 KV heads', () => {
    expect(idealKvBytes(figures('llama-3.1-405b'), 128_000) / gibibyte).toBeCloseTo(61.52, 2);
    const wrong = layerFigures(
      {
        queryHeads: 128,
        groups: [
          { kind: 'full', layers: 126, keyValueHeads: 16, keyDimension: 128, valueDimension: 128 },
        ],
      },
      dataType('bf16'),
    );
    expect(idealKvBytes(wrong, 128_000) / gibibyte).toBeCloseTo(123.05, 2);
  });

  it('is 6.09 GiB for 32 sequences of 8,192 in gpt-oss-20b, where 12 GiB are reserved', () => {
    const groups = figures('gpt-oss-20b');
    expect((32 * idealKvBytes(groups, 8192)) / gibibyte).toBeCloseTo(6.09, 2);
    expect((32 * reservedKvBytes(groups, 16, 8192)) / gibibyte).toBe(12);
  });

  it('reserves whole blocks', () => {
    const groups = figures('llama-3.1-405b');
    expect(reservedKvBytes(groups, 16, 0)).toBe(0);
    expect(reservedKvBytes(groups, 16, 1)).toBe(16 * 516_096);
    expect(reservedKvBytes(groups, 16, 16)).toBe(16 * 516_096);
    expect(reservedKvBytes(groups, 16, 17)).toBe(32 * 516_096);
  });

  it('never falls short of the ideal, and windows never grow past their length', () => {
    const random = seededRandom(11);
    for (const each of [...models, everyKindModel]) {
      const groups = layerFigures(each, dataType('bf16'), 8);
      for (let round = 0; round < 50; round++) {
        const length = Math.floor(random() * 40_000);
        const ideal = idealKvBytes(groups, length);
        expect(ideal).toBeLessThanOrEqual(reservedKvBytes(groups, 16, length));
        expect(reservedKvBytes(groups, 16, length)).toBeLessThanOrEqual(
          nodeKvBytes(groups, 16, length),
        );
        expect(ideal).toBeLessThanOrEqual(readKvBytes(groups, length));
      }
    }
  });

  it.each(models.map((each) => [each.id] as const))('%s grows with the length', (id) => {
    const groups = figures(id);
    let before = 0;
    for (const length of [1, 2, 127, 128, 129, 1000, 8191, 8192, 8193, 100_000]) {
      const bytes = idealKvBytes(groups, length);
      expect(bytes).toBeGreaterThan(before);
      before = bytes;
    }
  });
});

describe('sumOfKvBytes', () => {
  it('gives the byte-seconds of 7,661 tokens after 60 at 30 tokens a second', () => {
    const byteSeconds = sumOfKvBytes(figures('llama-3.1-405b', 'fp8'), 60, 7721) / 30;
    expect(byteSeconds).toBeCloseTo(256_338_776_064, 0);
    const short = sumOfKvBytes(figures('llama-3.1-405b', 'fp8'), 60, 835) / 30;
    expect(byteSeconds / short).toBeCloseTo(86.025, 2);
  });

  it('is what a loop over the steps gives, for every kind of layer', () => {
    const random = seededRandom(3);
    const groups = layerFigures(everyKindModel, dataType('bf16'));
    for (let round = 0; round < 100; round++) {
      const from = Math.floor(random() * 30);
      const to = from + Math.floor(random() * 60);
      let sum = 0;
      for (let length = from; length < to; length++) {
        sum += idealKvBytes(groups, length);
      }
      expect(sumOfKvBytes(groups, from, to)).toBe(sum);
    }
  });
});

describe('replication', () => {
  it.each([
    ['llama-3.1-405b', 8, 1],
    ['llama-3.1-405b', 16, 2],
    ['llama-3.1-405b', 6, 1.5],
    ['qwen3-30b-a3b', 8, 2],
    ['qwen3-30b-a3b', 1, 1],
    ['deepseek-v3', 8, 8],
  ])('%s on %d GPUs: %d copies', (name, gpus, copies) => {
    expect(replication(defined(model(name).groups[0]), gpus)).toBe(copies);
  });
});
