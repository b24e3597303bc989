import type { FeedForward } from '../architecture/blueprint';
import { type ExpertLayer, expertLayer } from '../architecture/feedForward';
import type { ConfigReader } from './configReader';

/** The names of one quantity in different configurations. */
const counts = ['n_routed_experts', 'num_experts', 'num_local_experts'] as const;
const perToken = ['num_experts_per_tok', 'num_experts_per_token', 'experts_per_token'] as const;

/** Whether some layers have routed experts: a family may have dense models too. */
export function hasExperts(config: ConfigReader): boolean {
  return counts.some((name) => config.has(name));
}

/**
 * A layer of routed experts; `width` names the inner width of one. `traits` is what a family has
 * besides.
 */
export function routedExperts(
  config: ConfigReader,
  width: 'moe_intermediate_size' | 'intermediate_size',
  traits: Partial<ExpertLayer> = {},
): FeedForward {
  return expertLayer({
    hidden: config.count('hidden_size'),
    count: config.count(...counts),
    perToken: config.count(...perToken),
    intermediate: config.count(width),
    ...traits,
  });
}

/** Shared experts that are as wide as routed ones: their inner width together. */
export function sharedWidth(config: ConfigReader): number {
  const number = config.countOrZero('n_shared_experts', config.countOrZero('num_shared_experts'));
  return number === 0 ? 0 : number * config.count('moe_intermediate_size');
}
