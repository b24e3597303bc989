import type { Segment } from '../model';
import { labellerSource, userSource } from './labelEntry';
import type { Opinion } from './opinions';

/** Draws the labeller's labels, each with the user's in its place where there is one. */
export const corrected = 'corrected';

/**
 * The segments under the labels of one source: `corrected`, `labeller`, or a name from a sidecar.
 * What a tool said nothing of is unsure, rather than a mixture of two sources.
 */
export function drawnSegments(
  segments: readonly Segment[],
  opinions: ReadonlyMap<number, readonly Opinion[]>,
  drawn: string,
): readonly Segment[] {
  if (drawn === labellerSource || (drawn === corrected && opinions.size === 0)) {
    return segments;
  }
  const source = drawn === corrected ? userSource : drawn;
  return segments.map((segment, index): Segment => {
    const opinion = opinions.get(index)?.find((each) => each.source === source);
    if (opinion !== undefined) {
      const { factor, group } = opinion;
      return { ...placeOf(segment), factor, group, cue: '', confidence: 1, source };
    }
    return drawn === corrected
      ? segment
      : {
          ...placeOf(segment),
          factor: 'unsure',
          group: 'unsure',
          cue: '',
          confidence: 0,
          source,
        };
  });
}

/** What a segment keeps under another's label: all that the labeller said of it falls away. */
function placeOf({ start, end, tokens }: Segment): Pick<Segment, 'start' | 'end' | 'tokens'> {
  return { start, end, tokens };
}
