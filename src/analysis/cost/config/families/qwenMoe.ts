import { full } from '../../architecture/attention';
import type { FeedForward } from '../../architecture/blueprint';
import { gatedLayer } from '../../architecture/feedForward';
import type { ConfigFamily } from '../configFamily';
import type { ConfigReader } from '../configReader';
import { hasExperts, routedExperts } from '../experts';
import { headsOf, outerOf } from '../heads';
import { runsOf } from '../runs';

/** Routed experts in every `decoder_sparse_step`-th layer that is not in `mlp_only_layers`. */
export const qwenMoe: ConfigFamily = {
  modelTypes: ['qwen3_moe', 'qwen3_vl_moe_text'],
  read(config) {
    const heads = headsOf(config, { norm: 'head' });
    return {
      ...outerOf(config),
      layers: runsOf(config.layers, () => full(heads), qwenFeedForward(config)),
    };
  },
};

export function qwenFeedForward(config: ConfigReader): (layer: number) => FeedForward {
  const dense = (): FeedForward =>
    gatedLayer(config.count('hidden_size'), config.count('intermediate_size'));
  if (!hasExperts(config)) {
    return dense;
  }
  const shared = config.countOrZero('shared_expert_intermediate_size');
  const sparse = routedExperts(
    config,
    'moe_intermediate_size',
    shared > 0 ? { shared, sharedGate: true } : {},
  );
  const step = config.optionalCount('decoder_sparse_step') ?? 1;
  const denseLayers = new Set(config.list('mlp_only_layers') ?? []);
  return (layer) => (denseLayers.has(layer) || (layer + 1) % step !== 0 ? dense() : sparse);
}
