import { full } from '../architecture/attention';
import { expertLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { type DenseRow, denseModel, headOf } from './dense';

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

/** A row with routed experts in every layer; `intermediate` is the inner width of one. */
type ExpertRow = DenseRow & { readonly experts: number };

function expertModel(row: ExpertRow): ModelSpec {
  const { hidden, intermediate, experts: count } = row;
  const [queries, keyValues, dimension] = row.heads;
  return modelOf({
    ...headOf(row, qwen3),
    layers: [
      {
        count: row.layers,
        mixer: full({ hidden, queries, keyValues, dimension, norm }),
        feedForward: expertLayer({ hidden, count, perToken: 8, intermediate }),
      },
    ],
  });
}

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
  expertModel({
    id: 'qwen3-30b-a3b',
    name: 'Qwen3 30B A3B',
    layers: 48,
    hidden: 2048,
    heads: [32, 4, 128],
    intermediate: 768,
    experts: 128,
    vocabulary,
    aliases: ['qwen3-coder-30b-a3b'],
  }),
  expertModel({
    id: 'qwen3-235b-a22b',
    name: 'Qwen3 235B A22B',
    layers: 94,
    hidden: 4096,
    heads: [64, 4, 128],
    intermediate: 1536,
    experts: 128,
    vocabulary,
  }),
  expertModel({
    id: 'qwen3-coder-480b-a35b',
    name: 'Qwen3 Coder 480B A35B',
    layers: 62,
    hidden: 6144,
    heads: [96, 8, 128],
    intermediate: 2560,
    experts: 160,
    vocabulary,
  }),
];
