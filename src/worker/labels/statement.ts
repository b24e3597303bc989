import type { LabelledSpan, Statement } from '../../analysis/labels/labelEntry';
import type { Trajectory, TrajectoryId } from '../../analysis/model';
import type { TextSpan } from '../../base/positions';
import { textHash } from './textHash';

/** What every line of a sidecar says: which span of which trajectory, and who speaks when. */
export function statementOn(
  { problemKey, sample, thought }: Trajectory,
  id: TrajectoryId,
  span: TextSpan,
  said: { readonly source: string; readonly time: string },
): Statement {
  return {
    trajectory: {
      ...id,
      problemKey,
      ...(sample !== undefined && { sample }),
      thought: textHash(thought.text),
    },
    span: hashedSpan(thought.text, span),
    ...said,
  };
}

/** A span of the thought with the hash of what stands there. */
export function hashedSpan(thought: string, { start, end }: TextSpan): LabelledSpan {
  return { start, end, text: textHash(thought.slice(start, end)) };
}
