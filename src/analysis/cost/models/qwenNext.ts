import { full } from '../architecture/attention';
import type { FeedForward } from '../architecture/blueprint';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { type StateBytes, gatedDelta } from '../architecture/linearAttention';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';
import { type DenseRow, headOf } from './dense';

/** Every fourth layer has full attention, the others Gated DeltaNet. */
const qwenNext: Source = {
  name: 'Qwen, config.json of Qwen3-Next (by ai-dynamo/aiconfigurator); state in the type of the model as in vLLM',
  date: '2026-11-22',
};
const qwen35: Source = {
  name: 'Qwen, config.json of Qwen3.5 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

interface HybridRow extends Omit<DenseRow, 'intermediate'> {
  readonly valueHeads: number;
  readonly feedForward: FeedForward;
}

function hybridModel(row: HybridRow, source: Source, bytes: StateBytes): ModelSpec {
  const { hidden, layers, valueHeads, feedForward } = row;
  const [queries, keyValues, dimension] = row.heads;
  const delta = {
    hidden,
    keyHeads: 16,
    valueHeads,
    keyDimension: 128,
    valueDimension: 128,
    kernel: 4,
  };
  return modelOf({
    ...headOf(row, source),
    layers: [
      {
        count: layers / 4,
        mixer: full({ hidden, queries, keyValues, dimension, norm: 'head', gated: true }),
        feedForward,
      },
      { count: (3 * layers) / 4, mixer: gatedDelta(delta, bytes), feedForward },
    ],
  });
}

function experts(hidden: number, count: number, perToken: number, width: number): FeedForward {
  const intermediate = width;
  return expertLayer({ hidden, count, perToken, intermediate, shared: width, sharedGate: true });
}

const halfPrecision: StateBytes = { recurrent: 2, convolution: 2 };
const singlePrecision: StateBytes = { recurrent: 4, convolution: 2 };

export const qwenNextModels: readonly ModelSpec[] = [
  hybridModel(
    {
      id: 'qwen3-next-80b-a3b',
      name: 'Qwen3 Next 80B A3B',
      layers: 48,
      hidden: 2048,
      heads: [16, 2, 256],
      vocabulary: 151936,
      valueHeads: 32,
      feedForward: experts(2048, 512, 10, 512),
    },
    qwenNext,
    halfPrecision,
  ),
  hybridModel(
    {
      id: 'qwen3.5-27b',
      name: 'Qwen3.5 27B',
      layers: 64,
      hidden: 5120,
      heads: [24, 4, 256],
      vocabulary: 248320,
      valueHeads: 48,
      feedForward: gatedLayer(5120, 17408),
    },
    qwen35,
    singlePrecision,
  ),
  hybridModel(
    {
      id: 'qwen3.5-35b-a3b',
      name: 'Qwen3.5 35B A3B',
      layers: 40,
      hidden: 2048,
      heads: [16, 2, 256],
      vocabulary: 248320,
      valueHeads: 32,
      feedForward: experts(2048, 256, 8, 512),
    },
    qwen35,
    singlePrecision,
  ),
  hybridModel(
    {
      id: 'qwen3.5-122b-a10b',
      name: 'Qwen3.5 122B A10B',
      layers: 48,
      hidden: 3072,
      heads: [32, 2, 256],
      vocabulary: 248320,
      valueHeads: 64,
      feedForward: experts(3072, 256, 8, 1024),
    },
    qwen35,
    singlePrecision,
  ),
  hybridModel(
    {
      id: 'qwen3.5-397b-a17b',
      name: 'Qwen3.5 397B A17B',
      layers: 60,
      hidden: 4096,
      heads: [32, 2, 256],
      vocabulary: 248320,
      valueHeads: 64,
      feedForward: experts(4096, 512, 10, 1024),
    },
    qwen35,
    singlePrecision,
  ),
];
