import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { denseModel } from './dense';

const llama31: Source = {
  name: 'Meta, config.json of Llama 3.1 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};
const llama32: Source = { name: 'Meta, config.json of Llama 3.2, recalled', date: '2026-11-22' };
const llama2: Source = {
  name: 'Meta, config.json of Llama 2, recalled; 7B and 13B agree with KIVI and the JAX scaling book',
  date: '2026-11-22',
};

export const llamaModels: readonly ModelSpec[] = [
  denseModel(
    {
      id: 'llama-3.1-405b',
      name: 'Llama 3.1 405B',
      layers: 126,
      hidden: 16384,
      // Some copies of the configuration say 16 key-value heads, which doubles the cache: it is 8.
      heads: [128, 8, 128],
      intermediate: 53248,
      vocabulary: 128256,
      aliases: ['meta-llama-3.1-405b', 'hermes-3-llama-3.1-405b'],
    },
    llama31,
  ),
  denseModel(
    {
      id: 'llama-3.1-70b',
      name: 'Llama 3.1 70B',
      layers: 80,
      hidden: 8192,
      heads: [64, 8, 128],
      intermediate: 28672,
      vocabulary: 128256,
      aliases: [
        'meta-llama-3.1-70b',
        'meta-llama-3-70b',
        'llama-3-70b',
        'llama-3.3-70b',
        'deepseek-r1-distill-llama-70b',
      ],
    },
    llama31,
  ),
  denseModel(
    {
      id: 'llama-3.1-8b',
      name: 'Llama 3.1 8B',
      layers: 32,
      hidden: 4096,
      heads: [32, 8, 128],
      intermediate: 14336,
      vocabulary: 128256,
      aliases: [
        'meta-llama-3.1-8b',
        'meta-llama-3-8b',
        'llama-3-8b',
        'deepseek-r1-distill-llama-8b',
      ],
    },
    llama31,
  ),
  denseModel(
    {
      id: 'llama-3.2-3b',
      name: 'Llama 3.2 3B',
      layers: 28,
      hidden: 3072,
      heads: [24, 8, 128],
      intermediate: 8192,
      vocabulary: 128256,
      tied: true,
    },
    llama32,
  ),
  denseModel(
    {
      id: 'llama-3.2-1b',
      name: 'Llama 3.2 1B',
      layers: 16,
      hidden: 2048,
      heads: [32, 8, 64],
      intermediate: 8192,
      vocabulary: 128256,
      tied: true,
    },
    llama32,
  ),
  denseModel(
    {
      id: 'llama-2-70b',
      name: 'Llama 2 70B',
      layers: 80,
      hidden: 8192,
      heads: [64, 8, 128],
      intermediate: 28672,
      vocabulary: 32000,
    },
    llama2,
  ),
  denseModel(
    {
      id: 'llama-2-13b',
      name: 'Llama 2 13B',
      layers: 40,
      hidden: 5120,
      heads: [40, 40, 128],
      intermediate: 13824,
      vocabulary: 32000,
    },
    llama2,
  ),
  denseModel(
    {
      id: 'llama-2-7b',
      name: 'Llama 2 7B',
      layers: 32,
      hidden: 4096,
      heads: [32, 32, 128],
      intermediate: 11008,
      vocabulary: 32000,
    },
    llama2,
  ),
];
