import { lastStartingAtOrBefore, type TextSpan, textSpan } from '../../base/positions';
import type { Annotation, StepAlternative, Trajectory } from '../model';
import { tokensOfSpans } from '../tokens/counts';
import type { TokenEnds } from '../tokens/tokenizer';
import type { Rollout, RolloutStep } from './rollout';
import { stepSpans } from './stepSpans';

/**
 * A trajectory as the steps it takes: those of its producer where it has them, else its segments;
 * the response is the last step. What stands between two steps counts to the first of them, so that
 * the tokens of the steps add up to those of the output.
 */
export function rolloutOf(
  trajectory: Pick<Trajectory, 'thought' | 'response' | 'steps'>,
  annotation: Pick<Annotation, 'segments' | 'tokens' | 'correct'>,
  tokenEnds: TokenEnds,
  answer?: number,
): Rollout {
  const { thought, response } = trajectory;
  const { segments, tokens, correct } = annotation;
  const cut = stepSpans(trajectory, annotation);
  const counts = tokensOfSpans(tiles(cut, thought.text.length), tokenEnds);
  const taken = cut.map(({ start, end, rating, alternatives }, index): RolloutStep => {
    const segment = segments[Math.max(0, lastStartingAtOrBefore(segments, start))];
    return {
      text: thought.text.slice(start, end),
      tokens: counts[index] ?? 0,
      ...(segment && { factor: segment.factor }),
      ...stepSaid(rating, alternatives),
    };
  });
  const said = response.text.trim() === '' ? [] : [{ text: response.text, tokens: tokens.answer }];
  return {
    steps: [...taken, ...said],
    ...(correct !== undefined && { correct }),
    ...(answer !== undefined && { answer }),
  };
}

function stepSaid(rating?: number, alternatives?: readonly StepAlternative[]) {
  return { ...(rating !== undefined && { rating }), ...(alternatives && { alternatives }) };
}

/** The spans stretched so that they lie side by side from the beginning to the end of the text. */
function tiles(spans: readonly TextSpan[], length: number): readonly TextSpan[] {
  return spans.map(({ start }, index) =>
    textSpan(index === 0 ? 0 : start, spans[index + 1]?.start ?? length),
  );
}
