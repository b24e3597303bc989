import { expect, it } from 'vitest';
import { nameOfConfig } from '../../../../../src/analysis/cost/config/nameOfConfig';

it.each([
  ['/m/Qwen3-8B/config.json', 'Qwen3-8B'],
  ['/m/models--Qwen--Qwen3-8B/snapshots/9c9f1a/config.json', 'Qwen3-8B'],
  ['./mine.json', 'mine'],
  ['/m/Qwen3-8B/./config.json', 'Qwen3-8B'],
  ['config.json', 'config'],
  ['', ''],
])('the model of %s is called %s', (path, name) => {
  expect(nameOfConfig(path)).toBe(name);
});
