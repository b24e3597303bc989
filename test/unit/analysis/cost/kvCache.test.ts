import { describe, expect, it } from 'vitest';
import {
  idealKvBytes,
  kvBytesAdded,
  nodeKvBytes,
  readKvBytes,
  releasedKvBytes,
  reservedKvBytes,
  sumOfKvBytes,
} from '../../../../src/analysis/cost/kvCache';
import { layerFigures, replication } from '../../../../src/analysis/cost/layerGroups';
import { fullReach } from '../../../../src/analysis/cost/liveTokens';
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
    ['llama-4-scout', 'bf16', 196_608],
    ['qwen2.5-7b', 'bf16', 57_344],
    ['qwen3-14b', 'bf16', 163_840],
    ['qwen3-235b-a22b', 'bf16', 192_512],
    ['deepseek-v3.2', 'fp8_ds_mla', 48_068],
    ['kimi-k2', 'bf16', 70_272],
    ['gemma-3-27b', 'bf16', 507_904],
    ['gemma-2-27b', 'bf16', 376_832],
    ['mistral-small-24b', 'bf16', 163_840],
    ['mixtral-8x22b', 'bf16', 229_376],
    ['phi-4', 'bf16', 204_800],
    ['glm-4.5', 'bf16', 376_832],
    ['minimax-m2', 'bf16', 253_952],
    ['opt-13b', 'fp16', 819_200],
  ])('%s in %s: %d', (name, type, expected) => {
    expect(idealKvBytes(figures(name, type), 1)).toBe(expected);
  });

  it.each([
    ['gpt-oss-120b', 36_864],
    ['gpt-oss-20b', 24_576],
    ['gemma-3-27b', 81_920],
    ['gemma-3-12b', 65_536],
    ['gemma-2-27b', 188_416],
    ['gemma-3n-e4b', 8192],
    ['qwen3-next-80b-a3b', 24_576],
    ['qwen3.5-27b', 65_536],
    ['kimi-linear-48b-a3b', 8064],
    ['minimax-m1', 40_960],
    ['nemotron-3-nano-30b-a3b', 6144],
  ])('drops to the full layers past the window of %s: %d', (name, expected) => {
    expect(kvBytesAdded(figures(name), 5000, 5001)).toBe(expected);
  });

  it.each([
    ['qwen3-next-80b-a3b', 39.5],
    ['qwen3.5-27b', 153.9],
    ['qwen3.5-35b-a3b', 64.4],
    ['qwen3.5-397b-a17b', 192.1],
    ['kimi-linear-48b-a3b', 43.4],
    ['minimax-m1', 293.6],
    ['jamba-v0.1', 8.7],
  ])('keeps a state of %s of %d MB, however long the sequence', (name, megabytes) => {
    const state = figures(name).filter(({ part }) => part === 'state');
    expect(idealKvBytes(state, 1) / 1e6).toBeCloseTo(megabytes, 1);
    expect(idealKvBytes(state, 100_000)).toBe(idealKvBytes(state, 1));
  });

  it('keeps the indexer apart from the latent cache', () => {
    const [latent, indexer] = figures('glm-5.1', 'fp8');
    expect([latent?.bytes, indexer?.bytes]).toEqual([44_928, 78 * 132]);
  });

  it('grows by steps where tokens are compressed', () => {
    const groups = figures('deepseek-v4-flash');
    const layer = 512 * 2;
    expect(idealKvBytes(groups, 1)).toBe(43 * layer);
    expect(idealKvBytes(groups, 256)).toBe(
      43 * 128 * layer + 21 * 64 * (layer + 64) + 20 * 2 * layer,
    );
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

  it('lets go of blocks behind a window where the engine does', () => {
    const groups = figures('gpt-oss-20b');
    expect(releasedKvBytes(groups, 16, 8192, 2048)).toBe(
      24_576 * 8192 + 24_576 * 16 * (Math.ceil((127 + 2048) / 16) + 1),
    );
    expect(releasedKvBytes(groups, 16, 512)).toBe(reservedKvBytes(groups, 16, 512));
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
        expect(releasedKvBytes(groups, 16, length)).toBeLessThanOrEqual(
          reservedKvBytes(groups, 16, length),
        );
        expect(ideal).toBeLessThanOrEqual(releasedKvBytes(groups, 16, length));
      }
    }
  });

  it.each(models.map((each) => [each.id] as const))('%s grows with the length', (id) => {
    // A chunk is forgotten at its border.
    const groups = figures(id).map((each) =>
      each.reach.chunk === Infinity ? each : { ...each, reach: fullReach },
    );
    let before = 0;
    expect(idealKvBytes(groups, 100)).toBeGreaterThan(0);
    for (const length of [1, 2, 127, 128, 129, 1000, 8191, 8192, 8193, 100_000]) {
      const bytes = idealKvBytes(groups, length);
      // A model may have a window or a stride in every layer.
      expect(bytes).toBeGreaterThanOrEqual(before);
      before = bytes;
    }
  });
});

describe('readKvBytes', () => {
  it('reads what is kept, where nothing is chosen or shared', () => {
    const groups = figures('gpt-oss-20b');
    expect(readKvBytes(groups, 5000)).toBe(idealKvBytes(groups, 5000));
  });

  it('reads the chosen tokens and all keys of the indexer under sparse attention', () => {
    const groups = figures('deepseek-v3.2', 'fp8_ds_mla');
    expect(readKvBytes(groups, 100_000)).toBe(61 * (656 * 2048 + 132 * 100_000));
  });

  it('reads a shared cache again', () => {
    const groups = figures('gemma-3n-e4b');
    expect(readKvBytes(groups, 512) / idealKvBytes(groups, 512)).toBe(35 / 20);
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
