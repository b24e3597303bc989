import { type Heads, full } from '../architecture/attention';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const source: Source = { name: 'Z.ai, config.json of GLM-4.5 on Hugging Face', date: '2026-11-22' };

interface GlmRow {
  readonly id: string;
  readonly name: string;
  readonly hidden: number;
  readonly dense: readonly [layers: number, intermediate: number];
  readonly sparse: readonly [layers: number, intermediate: number, experts: number];
  readonly norm?: 'head';
  readonly aliases: readonly string[];
}

/** The first layers are dense; one shared expert in the others. */
function glm({ id, name, hidden, dense, sparse, norm, aliases }: GlmRow): ModelSpec {
  const heads: Heads = {
    hidden,
    queries: 96,
    keyValues: 8,
    dimension: 128,
    inputBias: true,
    ...(norm !== undefined && { norm }),
  };
  const [layers, intermediate, count] = sparse;
  return modelOf({
    id,
    name,
    hidden,
    queryHeads: 96,
    vocabulary: 151552,
    layers: [
      { count: dense[0], mixer: full(heads), feedForward: gatedLayer(hidden, dense[1]) },
      {
        count: layers,
        mixer: full(heads),
        feedForward: expertLayer({
          hidden,
          count,
          perToken: 8,
          intermediate,
          shared: intermediate,
          routerBias: true,
        }),
      },
    ],
    source,
    aliases,
  });
}

export const glmModels: readonly ModelSpec[] = [
  glm({
    id: 'glm-4.5',
    name: 'GLM 4.5',
    hidden: 5120,
    dense: [3, 12288],
    sparse: [89, 1536, 160],
    norm: 'head',
    aliases: ['glm-4.6', 'glm-4.7'],
  }),
  glm({
    id: 'glm-4.5-air',
    name: 'GLM 4.5 Air',
    hidden: 4096,
    dense: [1, 10944],
    sparse: [45, 1408, 128],
    aliases: ['glm-4.6-air'],
  }),
];
