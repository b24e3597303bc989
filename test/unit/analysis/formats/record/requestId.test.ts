import { describe, expect, it } from 'vitest';
import { requestName } from '../../../../../src/analysis/formats/record/requestId';

describe('requestName', () => {
  it.each([
    ['q17-3', 'q17', '3'],
    ['problem_12/0', 'problem_12', '0'],
    ['math-17-3', 'math-17', '3'],
    ['17_3', '17', '3'],
    ['aime2024-17-sample-3', 'aime2024-17', '3'],
    ['algebra_s12', 'algebra', '12'],
    ['legs-of-cats#k4', 'legs-of-cats', '4'],
    ['task-5:trial2', 'task-5', '2'],
  ])('takes %s apart', (id, problem, sample) => {
    expect(requestName('custom_id', id)).toEqual({ problemKey: `custom_id=${problem}`, sample });
  });

  it.each([
    'request-2',
    'aime2024-17',
    'gsm8k-0',
    'aime-2024-17',
    'run-2025-01-17',
    'temperature-0.5',
    '550e8400-e29b-41d4-a716-446655440000',
    'deepseek-r1',
    '7',
    `${'x-'.repeat(200)}1-2`,
  ])('leaves %s whole', (id) => {
    expect(requestName('key', id)).toEqual({ problemKey: `key=${id}`, sample: undefined });
  });

  it('comes to an end on long ids', () => {
    expect(requestName('key', 'q1-'.repeat(66)).problemKey).toContain('q1-');
    expect(requestName('key', '1'.repeat(199)).problemKey).toContain('1');
  });
});
