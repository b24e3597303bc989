import { full } from '../architecture/attention';
import { expertLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { type DenseRow, headOf } from './dense';

const qwen3: Source = {
  name: 'Qwen, config.json of Qwen3 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const vocabulary = 151936;

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
        mixer: full({ hidden, queries, keyValues, dimension, norm: 'head' }),
        feedForward: expertLayer({ hidden, count, perToken: 8, intermediate }),
      },
    ],
  });
}

export const qwen3ExpertModels: readonly ModelSpec[] = [
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
