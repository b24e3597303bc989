import { full, windowed } from '../architecture/attention';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { type DenseRow, denseModel, headOf } from './dense';

const mistral: Source = {
  name: 'Mistral AI, config.json on Hugging Face',
  date: '2026-11-22',
};
const recalled: Source = { name: 'Mistral AI, config.json, recalled', date: '2026-11-22' };
const mixtral: Source = {
  name: 'Mistral AI, config.json of Mixtral (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const sevenB: DenseRow = {
  id: 'mistral-7b',
  name: 'Mistral 7B',
  layers: 32,
  hidden: 4096,
  heads: [32, 8, 128],
  intermediate: 14336,
  vocabulary: 32000,
  aliases: ['mistral-7b-v0.2', 'mistral-7b-instruct-v0.2'],
};

function mixtralModel(row: DenseRow): ModelSpec {
  const { hidden, intermediate } = row;
  const [queries, keyValues, dimension] = row.heads;
  return modelOf({
    ...headOf(row, mixtral),
    layers: [
      {
        count: row.layers,
        mixer: full({ hidden, queries, keyValues, dimension }),
        feedForward: expertLayer({ hidden, count: 8, perToken: 2, intermediate }),
      },
    ],
  });
}

export const mistralModels: readonly ModelSpec[] = [
  denseModel(sevenB, mistral),
  // The first release has a window, which later ones have not.
  modelOf({
    ...headOf({ ...sevenB, id: 'mistral-7b-v0.1', name: 'Mistral 7B v0.1', aliases: [] }, mistral),
    layers: [
      {
        count: 32,
        mixer: windowed({ hidden: 4096, queries: 32, keyValues: 8, dimension: 128 }, 4096),
        feedForward: gatedLayer(4096, 14336),
      },
    ],
  }),
  denseModel(
    {
      id: 'mistral-small-24b',
      name: 'Mistral Small 24B',
      layers: 40,
      hidden: 5120,
      heads: [32, 8, 128],
      intermediate: 32768,
      vocabulary: 131072,
      aliases: ['mistral-small-3.1-24b', 'mistral-small-3.2-24b', 'magistral-small', 'mistral24b'],
    },
    mistral,
  ),
  denseModel(
    {
      id: 'mistral-nemo-12b',
      name: 'Mistral Nemo 12B',
      layers: 40,
      hidden: 5120,
      heads: [32, 8, 128],
      intermediate: 14336,
      vocabulary: 131072,
      aliases: ['mistral-nemo'],
    },
    recalled,
  ),
  denseModel(
    {
      id: 'mistral-large-123b',
      name: 'Mistral Large 123B',
      layers: 88,
      hidden: 12288,
      heads: [96, 8, 128],
      intermediate: 28672,
      vocabulary: 32768,
      aliases: ['mistral-large-2407', 'mistral-large-2411'],
    },
    recalled,
  ),
  mixtralModel({
    id: 'mixtral-8x7b',
    name: 'Mixtral 8x7B',
    layers: 32,
    hidden: 4096,
    heads: [32, 8, 128],
    intermediate: 14336,
    vocabulary: 32000,
    aliases: ['mixtral-8x7b-v0.1', 'mixtral-8x7b-instruct-v0.1'],
  }),
  mixtralModel({
    id: 'mixtral-8x22b',
    name: 'Mixtral 8x22B',
    layers: 56,
    hidden: 6144,
    heads: [48, 8, 128],
    intermediate: 16384,
    vocabulary: 32000,
    aliases: ['mixtral-8x22b-v0.1', 'mixtral-8x22b-instruct-v0.1'],
  }),
];
