import { describe, expect, it } from 'vitest';
import { findModel, models } from '../../../../src/analysis/cost/models';
import { lookedUpParameters } from '../../../../src/analysis/cost/flops';

describe('the list of models', () => {
  it('knows what people run', () => {
    expect(models.length).toBeGreaterThanOrEqual(35);
  });

  it('has no name twice', () => {
    const names = models.flatMap((each) => [each.id, ...(each.aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase() || name.includes('/'))).toEqual([]);
  });

  it.each(models.map((each) => [each.id, each] as const))('%s agrees with itself', (_, model) => {
    const inGroups = model.groups.reduce((sum, group) => sum + group.layers, 0);
    const withoutAttention = /^(nemotron)/.test(model.id);
    expect(inGroups < model.layers).toBe(withoutAttention);
    expect(inGroups).toBeLessThanOrEqual(model.layers);
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
    ['llama-3.1-405b', 405.85, 405.85],
    ['llama-3.1-70b', 70.6, 70.6],
    ['llama-3.1-8b', 8.03, 8.03],
    ['llama-4-scout', 107.8, 17.2],
    ['llama-4-maverick', 400.7, 17.2],
    ['qwen2.5-7b', 7.6, 7.6],
    ['qwen2.5-14b', 14.8, 14.8],
    ['qwen2.5-32b', 32.8, 32.8],
    ['qwen2.5-72b', 72.7, 72.7],
    ['qwen3-8b', 8.2, 8.2],
    ['qwen3-14b', 14.8, 14.8],
    ['qwen3-30b-a3b', 30.5, 3.35],
    ['qwen3-235b-a22b', 235.1, 22.2],
    ['qwen3-next-80b-a3b', 79.7, 3.9],
    ['deepseek-v3', 671, 37.6],
    ['deepseek-v4-flash', 284, 13.6],
    ['kimi-k2', 1026, 32.9],
    ['gpt-oss-120b', 116.8, 5.7],
    ['gpt-oss-20b', 20.9, 4.2],
    ['gemma-3-27b', 27, 27],
    ['gemma-3-12b', 11.8, 11.8],
    ['gemma-2-27b', 27.2, 27.2],
    ['mistral-7b', 7.24, 7.24],
    ['mistral-small-24b', 23.6, 23.6],
    ['mixtral-8x7b', 46.7, 12.9],
    ['mixtral-8x22b', 140.6, 39.2],
    ['phi-4', 14.7, 14.7],
    ['glm-4.5', 353, 33.6],
    ['glm-4.5-air', 107, 13.4],
    ['minimax-m2', 229, 11],
    ['jamba-v0.1', 51.6, 12.1],
  ])('%s has the published %d and %d billion parameters', (id, total, active) => {
    const model = findModel(id);
    expect((model?.totalParameters ?? 0) / 1e9 / total).toBeCloseTo(1, 1.8);
    expect((model?.activeParameters ?? 0) / 1e9 / active).toBeCloseTo(1, 1.8);
  });

  it.each([
    ['llama-3.1-405b', 405_853_388_800, 405_853_388_800],
    ['qwen2.5-32b', 32_763_876_352, 32_763_876_352],
    ['qwen3-32b', 32_762_123_264, 32_762_123_264],
    ['deepseek-v3', 671_026_419_200, 37_552_297_472],
    ['gpt-oss-120b', 116_829_156_672, 5_711_982_912],
  ])('%s has exactly the parameters of its published weights', (id, total, active) => {
    expect(findModel(id)).toMatchObject({ totalParameters: total, activeParameters: active });
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
    ['meta-llama/Llama-2-13b-chat-hf', 'llama-2-13b'],
    ['google/gemma-3-27b-it', 'gemma-3-27b'],
    ['deepseek-ai/DeepSeek-V3.2-Exp', 'deepseek-v3.2'],
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
    'deepseek-v3.3',
    'llama-3.1-405b/',
    '-fp8'.repeat(100_000),
  ])('does not know %.30s', (name) => {
    expect(findModel(name)).toBeUndefined();
  });
});
