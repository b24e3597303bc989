import { type Flops, prefillAttentionFlops } from './flops';
import { type ServingNode, weightSeconds } from './servingNode';

/** What reading a prompt takes. */
export interface PrefillCost {
  readonly flops: Flops;
  readonly seconds: number;
  readonly usd: number;
}

/**
 * Cost of reading the prompt tokens `from` to `to`; `from` is what a cache already holds. The
 * output head runs for the last token only. The whole node works on one prompt: it waits for the
 * slower of the arithmetic and of reading the weights once.
 */
export function prefillCost(node: ServingNode, from: number, to: number): PrefillCost {
  if (to <= from) {
    return { flops: { linear: 0, attention: 0 }, seconds: 0, usd: 0 };
  }
  const tokens = to - from;
  const linear = (node.linearFlopsPerToken - node.headFlops) * tokens + node.headFlops;
  const attention = prefillAttentionFlops(node.groups, from, to);
  const seconds = Math.max(
    linear / node.linearFlopsPerSecond + attention / node.attentionFlopsPerSecond,
    weightSeconds(node, tokens),
  );
  return { flops: { linear, attention }, seconds, usd: seconds * node.usdPerSecond };
}
