import { wasTruncated } from '../record/finishReason';
import { emptyText, isBlank } from './sourceText';
import type { ThoughtSplit } from './thoughtTags';

/** A thought whose state took everything recorded into account. */
export interface SettledThought extends ThoughtSplit {
  readonly truncated: boolean;
}

/**
 * Settles what the text alone cannot say. Where the producer billed thought that is nowhere to be
 * seen, the thought is hidden and the text is the response. Where the model was cut off before it
 * said anything, the thought is open.
 */
export function settle(
  split: ThoughtSplit,
  finish?: string,
  reportedThoughtTokens = 0,
): SettledThought {
  const truncated = wasTruncated(finish, split.thoughtState);
  if (reportedThoughtTokens > 0 && split.thoughtState === 'whole') {
    const { thought: response } = split;
    return { thought: emptyText, thoughtState: 'hidden', response, truncated };
  }
  if (reportedThoughtTokens > 0 && split.thoughtState === 'absent') {
    return { ...split, thoughtState: 'hidden', truncated };
  }
  if (truncated && split.thoughtState === 'closed' && isBlank(split.response)) {
    return { ...split, thoughtState: 'open', truncated };
  }
  return { ...split, truncated };
}
