import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capacityBatch, interactivityBatch, loadAt } from '../../../../src/analysis/cost/batch';
import { apiPriceOf } from '../../../../src/analysis/cost/apiPrice';
import type { Roofline } from '../../../../src/analysis/cost/decodeStep';
import {
  flopsLimitTokens,
  queryPriceRatio,
  tokensThatFill,
} from '../../../../src/analysis/cost/fieldNumbers';
import { attentionFlopsAt } from '../../../../src/analysis/cost/flops';
import { formatCount } from '../../../../src/analysis/cost/format';
import { findHardware, peakFlops } from '../../../../src/analysis/cost/hardware';
import { idealKvBytes, reservedKvBytes } from '../../../../src/analysis/cost/kvCache';
import { layerFigures } from '../../../../src/analysis/cost/layerGroups';
import { lengthPoint } from '../../../../src/analysis/cost/lengthCurve';
import { nodeOf } from '../../../../src/analysis/cost/servingNode';
import {
  type ServingProfile,
  defaultProfile,
  withoutLosses,
} from '../../../../src/analysis/cost/servingProfile';
import { article, dataType, defined, figures } from './syntheticModels';

const document = readFileSync(
  join(__dirname, '../../../../src/analysis/cost/FIELD_NUMBERS.md'),
  'utf8',
).replace(/\s+/g, ' ');

/** The document says what is computed here, so that neither can move without the other. */
function stated(text: string): void {
  expect(document).toContain(text);
}

const perToken = idealKvBytes(figures('llama-3.1-405b', 'fp8'), 1);
const scores = attentionFlopsAt(figures('llama-3.1-405b'), 1);
const gibibyte = 2 ** 30;

describe('numbers that are reproduced', () => {
  it('SDPA FLOPs per token', () => {
    expect(scores).toBe(4 * 128 * 126 * 128);
    stated(`${formatCount(scores)} FLOP`);
  });

  it('39k tokens fill 640 GB, 14.2k beside the weights', () => {
    const all = tokensThatFill(640e9, 64, perToken);
    const beside = tokensThatFill(640e9 - 405e9, 64, perToken);
    expect([all, beside].map(Math.floor)).toEqual([38_752, 14_229]);
    expect(tokensThatFill(640 * gibibyte, 64, perToken)).toBeGreaterThan(41_500);
    stated('38,752');
    stated('14,229');
  });

  it('the limit of 4,096 is one second of dense bf16', () => {
    const peak = 8 * 989.4e12;
    const tokens = flopsLimitTokens(peak, 64, scores);
    expect(Math.round(tokens)).toBe(3870);
    expect(2 ** Math.ceil(Math.log2(tokens))).toBe(4096);
    expect(peak / (8 * peakFlops(defined(findHardware('h100')), 'bf16'))).toBeCloseTo(1, 3);
    stated('3,870');
  });

  it('price ratios of 6 and 20, by date from the price list and its overrides', () => {
    const usage = { promptTokens: 0, outputTokens: 1e6, raw: null };
    const usd = (model: string): number =>
      apiPriceOf({ model, usage, timestamp: '2024-12-11' })?.usd ?? NaN;
    expect(usd('o1-preview') / usd('gpt-4o')).toBeCloseTo(6, 9);
    expect(usd('o1-mini') / usd('gpt-4o-mini')).toBeCloseTo(20, 9);
  });

  it('57 times as dear a query, with a prompt of 140 tokens', () => {
    const preview = { inputUsd: 15, outputUsd: 60, outputTokens: 7661 };
    const gpt4o = { inputUsd: 2.5, outputUsd: 10, outputTokens: 775 };
    const ratio = (prompt: number): string => queryPriceRatio(prompt, preview, gpt4o).toFixed(1);
    expect([0, 60, 140].map(ratio)).toEqual(['59.3', '58.3', '57.0']);
    stated('59.3 without a prompt, 58.3 with 60 tokens, 57.0 with 140');
  });

  it('more than five times the cost per token', () => {
    expect((368 / 72).toFixed(2)).toBe('5.11');
    stated('5.11');
  });
});

describe('numbers that are not reproduced', () => {
  const free = {
    ...withoutLosses(article),
    hardware: { ...article.hardware, link: { bytesPerSecond: Infinity, latencySeconds: 0 } },
  };
  const used = (profile: ServingProfile, tokens: number): number =>
    lengthPoint(profile, tokens).batch.used;

  it.each<Roofline>(['operation', 'overlap', 'serial'])(
    '72 and 368 under the roofline "%s"',
    (roofline) => {
      const profile = { ...free, id: roofline, roofline };
      const [long, short] = [used(profile, 7661), used(profile, 775)];
      expect([long, short]).not.toEqual([72, 368]);
      stated(`| ${roofline} | ${long} | ${short} | ${(short / long).toFixed(2)} |`);
    },
  );

  it('72 and 368 under the profile that is the default', () => {
    const [long, short] = [used(defaultProfile, 7661), used(defaultProfile, 775)];
    stated(`| default profile | ${long} | ${short} | ${(short / long).toFixed(2)} |`);
    const usd = (tokens: number): number =>
      lengthPoint(defaultProfile, tokens).usdPerMillionTokens ?? NaN;
    stated(`${(usd(7661) / usd(775)).toFixed(1)} times the price per token`);
  });

  it('the nearest ratio: capacity at the final length, time at the mean length', () => {
    const node = nodeOf(free);
    const long = capacityBatch(node, loadAt(node, 7661));
    const short = interactivityBatch(node, loadAt(node, Math.round(775 / 2)));
    stated(`| mean length | ${long} | ${short} | ${(short / long).toFixed(2)} |`);
  });
});

describe('peers on the same configurations', () => {
  const bytes = (name: string, type = 'bf16'): number => idealKvBytes(figures(name, type), 1);

  it('GQA: 405B with 16 KV heads is twice the cache', () => {
    const heads = { keyValueHeads: 16, keyDimension: 128, valueDimension: 128 };
    const groups = [{ kind: 'full', layers: 126, ...heads }] as const;
    const wrong = layerFigures({ groups, queryHeads: 128 }, dataType('bf16'));
    const text = [wrong, figures('llama-3.1-405b')].map((each) =>
      (idealKvBytes(each, 128_000) / gibibyte).toFixed(2),
    );
    expect(text).toEqual(['123.05', '61.52']);
    stated('| 123.05 GiB | 61.52 GiB |');
  });

  it.each([
    ['qwen3-32b', 64, 64, 8, 5120],
    ['qwen3-30b-a3b', 48, 32, 4, 2048],
    ['gpt-oss-120b', 36, 64, 8, 2880],
    ['gemma-3-27b', 62, 32, 16, 5376],
  ])('head_dim: %s by hidden size over heads', (name, layers, queries, keyValues, hidden) => {
    const derived = 2 * layers * keyValues * (hidden / queries) * 2;
    expect(derived).not.toBe(bytes(name));
    stated(`| ${name} | ${formatCount(derived)} B | ${formatCount(bytes(name))} B |`);
  });

  it('MLA: a factor of two and no rope part', () => {
    stated(`| ${formatCount(2 * 61 * 512 * 2)} B | ${formatCount(bytes('deepseek-v3'))} B |`);
  });

  it('tables: Gemma 3 12B with the shape of Gemma 2 2B', () => {
    const heads = { keyValueHeads: 4, keyDimension: 256, valueDimension: 256 };
    const groups = [{ kind: 'full', layers: 26, ...heads }] as const;
    const wrong = idealKvBytes(layerFigures({ groups, queryHeads: 8 }, dataType('bf16')), 1);
    stated(`| ${formatCount(wrong)} B | ${formatCount(bytes('gemma-3-12b'))} B |`);
  });

  it('windows: left out, capped, or reserved in full', () => {
    const groups = figures('gpt-oss-20b');
    const ideal = (32 * idealKvBytes(groups, 8192)) / gibibyte;
    const reserved = (32 * reservedKvBytes(groups, 16, 8192)) / gibibyte;
    stated(`${ideal.toFixed(2)} GiB`);
    stated(`${reserved.toFixed(2)} GiB`);
  });

  it.each([
    ['llama-3.1-8b', 1, 'bf16', '1.073742'],
    ['llama-3.1-8b', 32, 'bf16', '34.359738'],
    ['llama-3.1-70b', 32, 'int8', '42.949673'],
    ['llama-3.1-405b', 1, 'bf16', '4.227858'],
  ])('LLM-Viewer agrees on %s × %d', (name, batch, type, published) => {
    const gigabytes = (batch * idealKvBytes(figures(name, type), 8192)) / 1e9;
    expect(gigabytes.toFixed(6)).toBe(published);
    stated(published);
  });
});
