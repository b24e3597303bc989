import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { fullAttention } from './groups';

/** Dimensions as published; parameters are computed from them and match the published totals. */
const source: Source = {
  name: 'Meta, config.json of Llama 3.1 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

export const llamaModels: readonly ModelSpec[] = [
  {
    id: 'llama-3.1-405b',
    name: 'Llama 3.1 405B',
    layers: 126,
    hidden: 16384,
    queryHeads: 128,
    vocabulary: 128256,
    totalParameters: 405_853_388_800,
    activeParameters: 405_853_388_800,
    // Some copies of the configuration say 16 key-value heads, which doubles the cache: it is 8.
    groups: [fullAttention(126, 8, 128)],
    source,
    aliases: ['meta-llama-3.1-405b', 'hermes-3-llama-3.1-405b'],
  },
  {
    id: 'llama-3.1-70b',
    name: 'Llama 3.1 70B',
    layers: 80,
    hidden: 8192,
    queryHeads: 64,
    vocabulary: 128256,
    totalParameters: 70_553_706_496,
    activeParameters: 70_553_706_496,
    groups: [fullAttention(80, 8, 128)],
    source,
    aliases: ['meta-llama-3.1-70b', 'llama-3.3-70b', 'deepseek-r1-distill-llama-70b'],
  },
  {
    id: 'llama-3.1-8b',
    name: 'Llama 3.1 8B',
    layers: 32,
    hidden: 4096,
    queryHeads: 32,
    vocabulary: 128256,
    totalParameters: 8_030_261_248,
    activeParameters: 8_030_261_248,
    groups: [fullAttention(32, 8, 128)],
    source,
    aliases: ['meta-llama-3.1-8b', 'deepseek-r1-distill-llama-8b'],
  },
];
