import { type Heads, full, windowed } from '../architecture/attention';
import { gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const gemma3: Source = {
  name: 'Google, Gemma 3 (by MaxText model configurations); text only',
  date: '2026-11-22',
};
const gemma2: Source = {
  name: 'Google, Gemma 2 (27B by GenZ; 9B recalled)',
  date: '2026-11-22',
};

interface GemmaRow {
  readonly id: string;
  readonly name: string;
  readonly hidden: number;
  readonly heads: readonly [queries: number, keyValues: number, dimension: number];
  readonly intermediate: number;
  readonly vocabulary: number;
  readonly window: number;
  /** Layers with full attention and with a window. */
  readonly layers: readonly [global: number, local: number];
}

function gemma(row: GemmaRow, source: Source, norm?: 'head'): ModelSpec {
  const { id, name, hidden, vocabulary, window } = row;
  const [queries, keyValues, dimension] = row.heads;
  const heads: Heads = {
    hidden,
    queries,
    keyValues,
    dimension,
    ...(norm !== undefined && { norm }),
  };
  const feedForward = gatedLayer(hidden, row.intermediate);
  return modelOf({
    id,
    name,
    hidden,
    queryHeads: queries,
    vocabulary,
    tiedEmbeddings: true,
    // Before and after each half.
    normsPerLayer: 4,
    layers: [
      { count: row.layers[0], mixer: full(heads), feedForward },
      { count: row.layers[1], mixer: windowed(heads, window), feedForward },
    ],
    source,
    aliases: [`${id}-it`],
  });
}

/** Gemma 3: every sixth layer is global. Gemma 2: every second. */
export const gemmaModels: readonly ModelSpec[] = [
  gemma(
    {
      id: 'gemma-3-27b',
      name: 'Gemma 3 27B',
      hidden: 5376,
      heads: [32, 16, 128],
      intermediate: 21504,
      vocabulary: 262144,
      window: 1024,
      layers: [10, 52],
    },
    gemma3,
    'head',
  ),
  gemma(
    {
      id: 'gemma-3-12b',
      name: 'Gemma 3 12B',
      hidden: 3840,
      heads: [16, 8, 256],
      intermediate: 15360,
      vocabulary: 262144,
      window: 1024,
      layers: [8, 40],
    },
    gemma3,
    'head',
  ),
  gemma(
    {
      id: 'gemma-3-4b',
      name: 'Gemma 3 4B',
      hidden: 2560,
      heads: [8, 4, 256],
      intermediate: 10240,
      vocabulary: 262144,
      window: 1024,
      layers: [5, 29],
    },
    { ...gemma3, name: `${gemma3.name}; recalled` },
    'head',
  ),
  gemma(
    {
      id: 'gemma-2-27b',
      name: 'Gemma 2 27B',
      hidden: 4608,
      heads: [32, 16, 128],
      intermediate: 36864,
      vocabulary: 256000,
      window: 4096,
      layers: [23, 23],
    },
    gemma2,
  ),
  gemma(
    {
      id: 'gemma-2-9b',
      name: 'Gemma 2 9B',
      hidden: 3584,
      heads: [16, 8, 256],
      intermediate: 14336,
      vocabulary: 256000,
      window: 4096,
      layers: [21, 21],
    },
    gemma2,
  ),
];
