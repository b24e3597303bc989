import type { TextSpan } from '../../base/positions';
import type { TokenCounts, Trajectory } from '../model';
import { ownEncodingOf } from './encodings';
import type { TokenEnds, Tokenizer } from './tokenizer';

/** What tokens are counted with, and whether it is what the model itself counts with. */
export interface Counting {
  readonly tokenizer: Tokenizer;
  /**
   * Whether the tokenizer is the model's own; where that is not said, it is when it has the name of
   * the model's own encoding.
   */
  readonly isOwn?: boolean;
}

/** The tokens of each text of a trajectory, of whose thought they are known. */
export function countTokens(
  trajectory: Trajectory,
  thought: number,
  { tokenizer, isOwn }: Counting,
): TokenCounts {
  const prompt = tokenizer.count(trajectory.problem.text);
  const answer = tokenizer.count(trajectory.response.text);
  const own = trajectory.model === undefined ? undefined : ownEncodingOf(trajectory.model);
  return {
    encoding: tokenizer.encoding,
    prompt,
    thought,
    answer,
    total: prompt + thought + answer,
    source: (isOwn ?? own === tokenizer.encoding) ? 'tokenized' : 'estimated',
  };
}

/**
 * How many tokens end in each of the spans that tile a text: one walk along the tokens. They add up
 * to the tokens of the text.
 *
 * @example tokens that end at 2, 5 and 9, spans `[0, 6)` and `[6, 9)`: 2 and 1
 */
export function tokensOfSpans(spans: readonly TextSpan[], tokenEnds: TokenEnds): number[] {
  let token = 0;
  return spans.map(({ end }) => {
    const first = token;
    while (token < tokenEnds.length && (tokenEnds[token] ?? 0) <= end) {
      token++;
    }
    return token - first;
  });
}
