import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { denseModel } from './dense';

const qwen3: Source = {
  name: 'Qwen, config.json of Qwen3 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const onTheHub: Source = {
  name: 'Qwen, config.json of Qwen3 on Hugging Face',
  date: '2026-11-22',
};

const vocabulary = 151936;
const norm = 'head';

export const qwen3Models: readonly ModelSpec[] = [
  denseModel(
    {
      id: 'qwen3-32b',
      name: 'Qwen3 32B',
      layers: 64,
      hidden: 5120,
      heads: [64, 8, 128],
      intermediate: 25600,
      vocabulary,
    },
    qwen3,
    { norm },
  ),
  denseModel(
    {
      id: 'qwen3-14b',
      name: 'Qwen3 14B',
      layers: 40,
      hidden: 5120,
      heads: [40, 8, 128],
      intermediate: 17408,
      vocabulary,
    },
    onTheHub,
    { norm },
  ),
  denseModel(
    {
      id: 'qwen3-8b',
      name: 'Qwen3 8B',
      layers: 36,
      hidden: 4096,
      heads: [32, 8, 128],
      intermediate: 12288,
      vocabulary,
      aliases: ['deepseek-r1-0528-qwen3-8b'],
    },
    qwen3,
    { norm },
  ),
  denseModel(
    {
      id: 'qwen3-4b',
      name: 'Qwen3 4B',
      layers: 36,
      hidden: 2560,
      heads: [32, 8, 128],
      intermediate: 9728,
      vocabulary,
      tied: true,
    },
    onTheHub,
    { norm },
  ),
  denseModel(
    {
      id: 'qwen3-1.7b',
      name: 'Qwen3 1.7B',
      layers: 28,
      hidden: 2048,
      heads: [16, 8, 128],
      intermediate: 6144,
      vocabulary,
      tied: true,
    },
    qwen3,
    { norm },
  ),
  denseModel(
    {
      id: 'qwen3-0.6b',
      name: 'Qwen3 0.6B',
      layers: 28,
      hidden: 1024,
      heads: [16, 8, 128],
      intermediate: 3072,
      vocabulary,
      tied: true,
    },
    qwen3,
    { norm },
  ),
];
