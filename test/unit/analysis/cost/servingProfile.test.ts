import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../../../src/base/errors';
import { dataTypes, findDataType } from '../../../../src/analysis/cost/dataType';
import { findHardware, hardware, peakFlops } from '../../../../src/analysis/cost/hardware';
import { type ProfileOptions, profileFrom } from '../../../../src/analysis/cost/profileOptions';
import {
  defaultProfile,
  defaultProfiles,
  withoutLosses,
} from '../../../../src/analysis/cost/servingProfile';
import { costOfTrajectory } from '../../../../src/analysis/cost/trajectoryCost';
import { defined } from './syntheticModels';

describe('the ready-made profiles', () => {
  it('start with Llama 3.1 405B in FP8 on eight H100 at 30 tokens a second', () => {
    expect(defaultProfiles[0]).toBe(defaultProfile);
    expect(defaultProfile).toMatchObject({ gpus: 8, tokensPerSecond: 30, usdPerGpuHour: 2 });
    expect(defaultProfile.name).toBe('Llama 3.1 405B fp8 on 8 × H100 SXM 80 GB');
    expect(new Set(defaultProfiles.map((each) => each.id)).size).toBe(4);
  });

  it.each(defaultProfiles.map((each) => [each.id, each] as const))(
    '%s is plain data',
    (_, each) => {
      expect(structuredClone(each)).toEqual(each);
    },
  );

  it.each(defaultProfiles.map((each) => [each.id, each] as const))(
    '%s serves a chain of 7,661 tokens',
    (_, profile) => {
      const tokens = { promptTokens: 60, outputTokens: 7661 };
      const cost = costOfTrajectory(profile, tokens);
      expect(cost.usd.selfHosted).toBeGreaterThan(0);
      const bound = costOfTrajectory(withoutLosses(profile), tokens);
      expect(bound.batch.slo).toBeGreaterThan(cost.batch.slo);
      expect(bound.usd.selfHosted).toBeLessThan(cost.usd.selfHosted ?? 0);
    },
  );
});

describe('profileFrom', () => {
  it('is the default profile without options', () => {
    expect(profileFrom({})).toEqual({ ...defaultProfile, id: 'options' });
  });

  it('reads every option, as text', () => {
    const profile = profileFrom({
      model: 'deepseek-ai/DeepSeek-R1',
      gpu: 'H200',
      gpus: '16',
      weightsDtype: 'FP8',
      kvDtype: 'fp8',
      tokensPerSecond: '50.5',
      usdPerGpuHour: '0',
    });
    expect(profile.model.id).toBe('deepseek-v3');
    expect(profile.hardware.id).toBe('h200');
    expect(profile).toMatchObject({ gpus: 16, tokensPerSecond: 50.5, usdPerGpuHour: 0 });
    expect([profile.weightsType.id, profile.kvType.id]).toEqual(['fp8', 'fp8']);
  });

  it('reads what an engine is set to', () => {
    const profile = profileFrom({
      blockSize: '32',
      memoryUtilisation: '0.85',
      bandwidthEfficiency: 0.7,
      roofline: 'serial',
      draftTokens: 4,
      draftMs: '2',
    });
    expect(profile).toMatchObject({
      blockSize: 32,
      memoryUtilisation: 0.85,
      efficiencies: { bandwidth: 0.7, flops: defaultProfile.efficiencies.flops },
      roofline: 'serial',
      speculation: { drafts: 4, acceptance: 0.8, draftSeconds: 0.002 },
    });
  });

  it('reads what is known better of a GPU than the table knows', () => {
    const { hardware: edited } = profileFrom({
      gpuMemory: '79 GiB',
      gpuLinkBandwidth: 4e11,
      gpuLinkMicroseconds: '7',
    });
    expect(edited).toMatchObject({
      name: 'H100 SXM 80 GB (edited)',
      usableBytes: 79 * 2 ** 30,
      bytesPerSecond: 3.35e12,
      link: { bytesPerSecond: 4e11, latencySeconds: 7e-6 },
    });
  });

  it('calls options as it is told to', () => {
    const nameOf = (key: string): string => `"${key}"`;
    expect(() => profileFrom({ usdPerGpuHour: -1 }, { nameOf })).toThrow(/^"usdPerGpuHour": /);
    expect(() => profileFrom({ gpuMemory: '80' }, { nameOf })).toThrow(/^"gpuMemory": /);
    expect(() => profileFrom({ roofline: 'flat' }, { nameOf })).toThrow(/^"roofline": /);
  });

  it('takes the price of another GPU with it, unless a price is given', () => {
    expect(profileFrom({ gpu: 'b200' }).usdPerGpuHour).toBe(3.7);
    expect(profileFrom({ gpu: 'b200', usdPerGpuHour: 5 }).usdPerGpuHour).toBe(5);
    const base = { ...defaultProfile, usdPerGpuHour: 9 };
    expect(profileFrom({ gpus: 4 }, { base }).usdPerGpuHour).toBe(9);
  });

  it.each<[string, ProfileOptions, RegExp]>([
    ['a model', { model: 'gpt-4o' }, /^--model: unknown value "gpt-4o".*llama-3\.1-405b, /],
    ['a GPU', { gpu: '__proto__' }, /^--gpu: .*h100, h200/],
    ['a weights type', { weightsDtype: 'int3' }, /^--weights-dtype: .*bf16, /],
    ['a cache type', { kvDtype: '' }, /^--kv-dtype: .*bf16, /],
    ['a long name', { model: 'x'.repeat(1e6) }, /^--model: unknown value "x{60}…"/],
    ['no GPU', { gpus: 0 }, /^--gpus: expected a whole number from 1 to 1024, got "0"/],
    ['half a GPU', { gpus: '1.5' }, /^--gpus/],
    ['a word', { gpus: 'many' }, /^--gpus: .*got "many"/],
    ['no speed', { tokensPerSecond: 0 }, /^--tokens-per-second: expected a number above 0/],
    ['endless speed', { tokensPerSecond: 'Infinity' }, /^--tokens-per-second/],
    ['a negative price', { usdPerGpuHour: -1 }, /^--usd-per-gpu-hour/],
    ['an empty price', { usdPerGpuHour: ' ' }, /^--usd-per-gpu-hour/],
    ['a block of nothing', { blockSize: 0 }, /^--block-size/],
    ['more than all memory', { memoryUtilisation: 1.1 }, /^--memory-utilisation/],
    ['no bandwidth', { bandwidthEfficiency: 0 }, /^--bandwidth-efficiency/],
    ['a roofline', { roofline: 'flat' }, /^--roofline: .*operation, overlap, serial/],
    ['endless drafts', { draftTokens: 1e9 }, /^--draft-tokens/],
    ['a sure thing and more', { draftTokens: 4, acceptance: 2 }, /^--acceptance/],
  ])('refuses %s', (_, options, message) => {
    expect(() => profileFrom(options)).toThrow(ExpectedError);
    expect(() => profileFrom(options)).toThrow(message);
  });
});

describe('the tables of types and hardware', () => {
  it.each(hardware.map((each) => [each.id, each] as const))('%s has a source', (_, each) => {
    expect(each.source.name).not.toBe('');
    expect(each.source.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(each.usableBytes).toBeGreaterThan(15e9);
    expect(each.bytesPerSecond).toBeGreaterThan(0.8e12);
    expect(each.usdPerHour).toBeGreaterThan(0);
  });

  it('have no name twice', () => {
    for (const table of [dataTypes, hardware]) {
      const names = table.flatMap((each) => [each.id, ...(each.aliases ?? [])]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each([
    ['bfloat16', 'bf16'],
    ['F16', 'fp16'],
    ['fp4', 'nvfp4'],
    ['iq4_nl', 'q4_0'],
  ])('%s is %s', (name, id) => {
    expect(findDataType(name)?.id).toBe(id);
  });

  it.each([
    ['h100', 'fp8', 1979e12],
    ['h100', 'fp4', 989e12],
    ['a100', 'fp8', 312e12],
    ['A100 80GB', 'int8', 624e12],
    ['B200', 'fp4', 9000e12],
    ['mi300x', 'bf16', 1307e12],
    ['GB200 NVL72', 'fp4', 10_000e12],
    ['b300', 'fp8', 4500e12],
    ['l40s', 'bf16', 362e12],
    ['RTX 4090', 'fp8', 330e12],
    ['rtx-pro-6000', 'fp4', 1871e12],
    ['tpu-v5e', 'int8', 394e12],
  ] as const)('%s in %s: %d FLOP/s', (name, arithmetic, expected) => {
    expect(peakFlops(defined(findHardware(name)), arithmetic)).toBe(expected);
  });
});
