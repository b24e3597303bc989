import { type Heads, chunked, full } from '../architecture/attention';
import type { FeedForward, LayerRun } from '../architecture/blueprint';
import { expertLayer, gatedLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

const source: Source = {
  name: 'Meta, config.json of Llama 4 (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const heads: Heads = { hidden: 5120, queries: 40, keyValues: 8, dimension: 128 };

function experts(count: number): FeedForward {
  return expertLayer({ hidden: 5120, count, perToken: 1, intermediate: 8192, shared: 8192 });
}

/** Three layers look into chunks of 8,192 tokens, the fourth at everything. */
function layers(feedForward: FeedForward, between?: FeedForward): readonly LayerRun[] {
  const kinds = between === undefined ? [feedForward] : [between, feedForward];
  return kinds.flatMap((kind, index) => {
    // With two kinds in turn, every fourth layer is of the second.
    const ofKind = 48 / kinds.length;
    const global = index === kinds.length - 1 ? 12 : 0;
    return [
      { count: ofKind - global, mixer: chunked(heads, 8192), feedForward: kind },
      { count: global, mixer: full(heads), feedForward: kind },
    ];
  });
}

export const llama4Models: readonly ModelSpec[] = [
  modelOf({
    id: 'llama-4-scout',
    name: 'Llama 4 Scout',
    hidden: 5120,
    queryHeads: 40,
    vocabulary: 202048,
    layers: layers(experts(16)),
    source,
    aliases: ['llama-4-scout-17b-16e'],
  }),
  modelOf({
    id: 'llama-4-maverick',
    name: 'Llama 4 Maverick',
    hidden: 5120,
    queryHeads: 40,
    vocabulary: 202048,
    layers: layers(experts(128), gatedLayer(5120, 16384)),
    source,
    aliases: ['llama-4-maverick-17b-128e'],
  }),
];
