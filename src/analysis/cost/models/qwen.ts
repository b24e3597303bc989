import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { fullAttention } from './groups';

/** Parameters are computed from the published dimensions and match the published totals. */
const qwen25: Source = {
  name: 'Qwen, config.json of Qwen2.5 on Hugging Face',
  date: '2026-11-22',
};
const qwen3: Source = {
  name: 'Qwen, config.json of Qwen3 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

export const qwenModels: readonly ModelSpec[] = [
  {
    // The configuration names a sliding window of 32,768 but switches it off.
    id: 'qwen2.5-32b',
    name: 'Qwen2.5 32B',
    layers: 64,
    hidden: 5120,
    queryHeads: 40,
    vocabulary: 152064,
    totalParameters: 32_763_876_352,
    activeParameters: 32_763_876_352,
    groups: [fullAttention(64, 8, 128)],
    source: qwen25,
    aliases: [
      'qwq-32b',
      'deepseek-r1-distill-qwen-32b',
      'r1-distill-qwen-32b',
      'qwen2.5-coder-32b',
    ],
  },
  {
    id: 'qwen2.5-14b',
    name: 'Qwen2.5 14B',
    layers: 48,
    hidden: 5120,
    queryHeads: 40,
    vocabulary: 152064,
    totalParameters: 14_770_033_664,
    activeParameters: 14_770_033_664,
    groups: [fullAttention(48, 8, 128)],
    source: qwen25,
    aliases: ['deepseek-r1-distill-qwen-14b', 'r1-distill-qwen-14b', 'qwen2.5-coder-14b'],
  },
  {
    id: 'qwen3-32b',
    name: 'Qwen3 32B',
    layers: 64,
    hidden: 5120,
    queryHeads: 64,
    vocabulary: 151936,
    totalParameters: 32_762_123_264,
    activeParameters: 32_762_123_264,
    groups: [fullAttention(64, 8, 128)],
    source: qwen3,
  },
  {
    id: 'qwen3-30b-a3b',
    name: 'Qwen3 30B A3B',
    layers: 48,
    hidden: 2048,
    queryHeads: 32,
    vocabulary: 151936,
    totalParameters: 30_532_122_624,
    activeParameters: 3_353_032_704,
    groups: [fullAttention(48, 4, 128)],
    experts: { count: 128, perToken: 8, layers: 48, parameters: 4_718_592 },
    source: qwen3,
  },
];
