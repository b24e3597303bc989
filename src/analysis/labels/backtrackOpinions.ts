import { lastStartingAtOrBefore } from '../../base/positions';
import type { Backtrack, Segment } from '../model';
import { labellerSource, type PlacedBacktrack } from './labelEntry';

/** Where one source says that a segment returns to. */
export interface BacktrackOpinion {
  readonly source: string;
  /** Index of the segment returned to; null where it is said to be no backtrack. */
  readonly target: number | null;
}

/**
 * What the sources say of backtracks, by the index of the segment that turns back or does not; only
 * segments that a source speaks of are there, and with them what the labeller itself says. A later
 * line takes the place of an earlier one of its source. Spans that were cut otherwise than ours
 * speak of the segments in which they start.
 */
export function backtrackOpinionsOf(
  { segments, backtracks }: { segments: readonly Segment[]; backtracks: readonly Backtrack[] },
  entries: readonly PlacedBacktrack[],
): ReadonlyMap<number, readonly BacktrackOpinion[]> {
  const said = new Map<number, Map<string, number | null>>();
  for (const { span, returnsTo, source } of entries) {
    const segment = lastStartingAtOrBefore(segments, span.start);
    const target = returnsTo ? lastStartingAtOrBefore(segments, returnsTo.start) : null;
    if (target !== null && target >= segment) {
      continue;
    }
    const ofSegment = said.get(segment) ?? new Map<string, number | null>();
    ofSegment.delete(source);
    if (returnsTo !== null) {
      ofSegment.set(source, target);
    }
    said.set(segment, ofSegment);
  }
  const found = new Map(backtracks.map(({ segment, target }) => [segment, target]));
  const opinions = new Map<number, readonly BacktrackOpinion[]>();
  for (const [segment, ofSegment] of said) {
    if (ofSegment.size > 0) {
      const own = { source: labellerSource, target: found.get(segment) ?? null };
      const others = Array.from(ofSegment, ([source, target]) => ({ source, target }));
      opinions.set(segment, [own, ...others]);
    }
  }
  return opinions;
}
