import { tokensUpTo } from '../analysis/tokens/tokenizer';
import type { AnnotatedTrajectoryEntry } from './annotations';
import type { AnnotatedSibling } from './vote/protocol';

/** Where the segments of a thought end on its token axis, and what marks stand on it. */
export function segmentAxisOf({
  annotation,
  tokenEnds,
}: AnnotatedTrajectoryEntry): Pick<
  AnnotatedSibling,
  'segmentEnds' | 'segmentGroups' | 'backtracks' | 'answerAt'
> {
  const { segments, backtracks, answer } = annotation;
  return {
    segmentEnds: Uint32Array.from(segments, ({ end }) => tokensUpTo(tokenEnds, end)),
    segmentGroups: segments.map(({ group }) => group),
    backtracks: backtracks.map(({ segment }) => segment),
    ...(answer?.from === 'thought' && { answerAt: tokensUpTo(tokenEnds, answer.span.start) }),
  };
}
