import type { BacktrackOpinion } from './backtrackOpinions';

/** How far one source agrees with another on backtracks, over the segments that both speak of. */
export interface BacktrackComparison {
  readonly segments: number;
  /** Both return to the same segment, or both say that it is no backtrack. */
  readonly agreed: number;
  /** Both turn back, to different segments. */
  readonly elsewhere: number;
  /** Only `given` takes it for a backtrack. */
  readonly onlyGiven: number;
  /** Only `reference` takes it for a backtrack. */
  readonly onlyReference: number;
}

/**
 * Compares what `given` says of backtracks with what `reference` says.
 *
 * Example: of `[{source: 'labeller', target: 3}, {source: 'user', target: null}]` the labeller's is
 * one that only it takes for a backtrack.
 *
 * @param judged the opinions on each segment
 */
export function compareBacktracks(
  judged: readonly (readonly BacktrackOpinion[])[],
  given: string,
  reference: string,
): BacktrackComparison {
  const counts = { segments: 0, agreed: 0, elsewhere: 0, onlyGiven: 0, onlyReference: 0 };
  for (const opinions of judged) {
    const own = opinions.find(({ source }) => source === given);
    const other = opinions.find(({ source }) => source === reference);
    if (own !== undefined && other !== undefined) {
      counts.segments += 1;
      counts[outcomeOf(own.target, other.target)] += 1;
    }
  }
  return counts;
}

function outcomeOf(
  given: number | null,
  reference: number | null,
): Exclude<keyof BacktrackComparison, 'segments'> {
  if (given === reference) {
    return 'agreed';
  }
  if (reference === null) {
    return 'onlyGiven';
  }
  return given === null ? 'onlyReference' : 'elsewhere';
}
