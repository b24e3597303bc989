import { type Heads, full, windowed } from '../architecture/attention';
import { expertLayer } from '../architecture/feedForward';
import { modelOf } from '../architecture/modelOf';
import type { ModelSpec } from '../modelSpec';
import type { Source } from '../source';

/** Layers alternate between a window of 128 tokens and full attention. */
const source: Source = {
  name: 'OpenAI, config.json of gpt-oss (by ai-dynamo/aiconfigurator model_configs)',
  date: '2026-11-22',
};

const heads: Heads = {
  hidden: 2880,
  queries: 64,
  keyValues: 8,
  dimension: 64,
  inputBias: true,
  outputBias: true,
  sinks: true,
};

function gptOss(size: string, layers: number, count: number): ModelSpec {
  const feedForward = expertLayer({
    hidden: 2880,
    count,
    perToken: 4,
    intermediate: 2880,
    routerBias: true,
    expertBias: true,
  });
  return modelOf({
    id: `gpt-oss-${size}`,
    name: `gpt-oss ${size.toUpperCase()}`,
    hidden: 2880,
    queryHeads: 64,
    vocabulary: 201088,
    layers: [
      { count: layers / 2, mixer: full(heads), feedForward },
      { count: layers / 2, mixer: windowed(heads, 128), feedForward },
    ],
    source,
    aliases: [`gpt-oss:${size}`],
  });
}

export const gptOssModels: readonly ModelSpec[] = [gptOss('120b', 36, 128), gptOss('20b', 24, 32)];
