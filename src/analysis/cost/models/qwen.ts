import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { type DenseRow, denseModel } from './dense';

/** The configurations name a sliding window of 32,768 but switch it off. */
const qwen25: Source = {
  name: 'Qwen, config.json of Qwen2.5 on Hugging Face',
  date: '2026-11-22',
};

const rows: readonly DenseRow[] = [
  {
    id: 'qwen2.5-32b',
    name: 'Qwen2.5 32B',
    layers: 64,
    hidden: 5120,
    heads: [40, 8, 128],
    intermediate: 27648,
    vocabulary: 152064,
    aliases: [
      'qwq-32b',
      'deepseek-r1-distill-qwen-32b',
      'r1-distill-qwen-32b',
      'qwen2.5-coder-32b',
    ],
  },
  {
    id: 'qwen2.5-72b',
    name: 'Qwen2.5 72B',
    layers: 80,
    hidden: 8192,
    heads: [64, 8, 128],
    intermediate: 29568,
    vocabulary: 152064,
    aliases: ['qwen2.5-math-72b'],
  },
  {
    id: 'qwen2.5-14b',
    name: 'Qwen2.5 14B',
    layers: 48,
    hidden: 5120,
    heads: [40, 8, 128],
    intermediate: 13824,
    vocabulary: 152064,
    aliases: ['deepseek-r1-distill-qwen-14b', 'r1-distill-qwen-14b', 'qwen2.5-coder-14b'],
  },
  {
    id: 'qwen2.5-7b',
    name: 'Qwen2.5 7B',
    layers: 28,
    hidden: 3584,
    heads: [28, 4, 128],
    intermediate: 18944,
    vocabulary: 152064,
    aliases: [
      'qwen2.5-math-7b',
      'qwen2.5-coder-7b',
      'deepseek-r1-distill-qwen-7b',
      'r1-distill-qwen-7b',
    ],
  },
  {
    id: 'qwen2.5-3b',
    name: 'Qwen2.5 3B',
    layers: 36,
    hidden: 2048,
    heads: [16, 2, 128],
    intermediate: 11008,
    vocabulary: 151936,
    tied: true,
  },
  {
    id: 'qwen2.5-1.5b',
    name: 'Qwen2.5 1.5B',
    layers: 28,
    hidden: 1536,
    heads: [12, 2, 128],
    intermediate: 8960,
    vocabulary: 151936,
    tied: true,
    aliases: ['qwen2.5-math-1.5b'],
  },
  {
    // The distilled model has an output head of its own.
    id: 'deepseek-r1-distill-qwen-1.5b',
    name: 'DeepSeek R1 Distill Qwen 1.5B',
    layers: 28,
    hidden: 1536,
    heads: [12, 2, 128],
    intermediate: 8960,
    vocabulary: 151936,
    aliases: ['r1-distill-qwen-1.5b'],
  },
];

export const qwenModels: readonly ModelSpec[] = rows.map((row) =>
  denseModel(row, qwen25, { inputBias: true }),
);
