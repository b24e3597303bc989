import { assertNever } from '../../base/errors';
import type { BatchLimit } from '../../analysis/cost/batch';

/** What keeps a batch from being larger, as a figure of its own. */
export function limitWords(limit: BatchLimit, tokensPerSecond: number): string {
  switch (limit) {
    case 'capacity':
      return 'memory';
    case 'bandwidth':
      return `bandwidth at ${tokensPerSecond} tokens/s`;
    case 'flops':
      return `FLOPs at ${tokensPerSecond} tokens/s`;
    case 'none':
      return 'nothing';
    default:
      return assertNever(limit);
  }
}
