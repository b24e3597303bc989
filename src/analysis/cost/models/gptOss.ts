import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { fullAttention, slidingWindow } from './groups';

/** Layers alternate between a window of 128 tokens and full attention. */
const source: Source = {
  name: 'OpenAI, config.json of gpt-oss (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

export const gptOssModels: readonly ModelSpec[] = [
  {
    id: 'gpt-oss-120b',
    name: 'gpt-oss 120B',
    layers: 36,
    hidden: 2880,
    queryHeads: 64,
    vocabulary: 201088,
    totalParameters: 116_829_156_672,
    activeParameters: 5_711_982_912,
    groups: [fullAttention(18, 8, 64), slidingWindow(18, 8, 64, 128)],
    experts: { count: 128, perToken: 4, layers: 36, parameters: 24_891_840 },
    source,
    aliases: ['gpt-oss:120b'],
  },
  {
    id: 'gpt-oss-20b',
    name: 'gpt-oss 20B',
    layers: 24,
    hidden: 2880,
    queryHeads: 64,
    vocabulary: 201088,
    totalParameters: 20_914_757_184,
    activeParameters: 4_187_440_704,
    groups: [fullAttention(12, 8, 64), slidingWindow(12, 8, 64, 128)],
    experts: { count: 32, perToken: 4, layers: 24, parameters: 24_891_840 },
    source,
    aliases: ['gpt-oss:20b'],
  },
];
