import { describe, expect, it } from 'vitest';
import { findModel, models } from '../../../../src/analysis/cost/models';
import { lookedUpParameters } from '../../../../src/analysis/cost/flops';

describe('the list of models', () => {
  it('has no name twice', () => {
    const names = models.flatMap((each) => [each.id, ...(each.aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase() || name.includes('/'))).toEqual([]);
  });

  it.each(models.map((each) => [each.id, each] as const))('%s agrees with itself', (_, model) => {
    const inGroups = model.groups.reduce((sum, group) => sum + group.layers, 0);
    expect(inGroups).toBe(model.layers);
    const { experts } = model;
    const idle =
      experts === undefined
        ? 0
        : experts.layers * (experts.count - experts.perToken) * experts.parameters;
    expect(model.activeParameters).toBe(model.totalParameters - idle);
    expect(model.activeParameters).toBeGreaterThan(2 * lookedUpParameters(model));
    expect(model.source.name).not.toBe('');
    expect(model.source.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['llama-3.1-405b', 405.85],
    ['llama-3.1-70b', 70.6],
    ['llama-3.1-8b', 8.03],
    ['qwen2.5-32b', 32.8],
    ['qwen2.5-14b', 14.8],
    ['qwen3-30b-a3b', 30.5],
    ['deepseek-v3', 671],
    ['gpt-oss-120b', 116.8],
    ['gpt-oss-20b', 20.9],
  ])('%s has the published %d billion parameters', (id, billions) => {
    expect((findModel(id)?.totalParameters ?? 0) / 1e9 / billions).toBeCloseTo(1, 2);
  });

  it('counts 5.13 billion active parameters of gpt-oss-120b without the input embedding', () => {
    const model = findModel('gpt-oss-120b');
    const active = (model?.activeParameters ?? 0) - 201088 * 2880;
    expect(active / 1e9).toBeCloseTo(5.13, 2);
  });
});

describe('findModel', () => {
  it.each([
    ['llama-3.1-405b', 'llama-3.1-405b'],
    ['meta-llama/Meta-Llama-3.1-405B-Instruct-FP8', 'llama-3.1-405b'],
    ['deepseek-ai/DeepSeek-R1', 'deepseek-v3'],
    ['DeepSeek-R1-0528', 'deepseek-v3'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-32B', 'qwen2.5-32b'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-14B', 'qwen2.5-14b'],
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'llama-3.1-8b'],
    ['Qwen/QwQ-32B-Preview', 'qwen2.5-32b'],
    ['Qwen/Qwen3-30B-A3B-Thinking-2507', 'qwen3-30b-a3b'],
    ['hosts/together/openai/gpt-oss-20b', 'gpt-oss-20b'],
    [' gpt-oss:120b ', 'gpt-oss-120b'],
  ])('%s is %s', (name, id) => {
    expect(findModel(name)?.id).toBe(id);
  });

  it.each([
    '',
    '/',
    'gpt-4o',
    '__proto__',
    'constructor',
    '-instruct',
    'deepseek-v3.2',
    'llama-3.1-405b/',
    '-fp8'.repeat(100_000),
  ])('does not know %.30s', (name) => {
    expect(findModel(name)).toBeUndefined();
  });
});
