import { textSpan } from '../../../../src/base/positions';
import type { PlacedBacktrack, PlacedEntry } from '../../../../src/analysis/labels/labelEntry';
import type { Segment } from '../../../../src/analysis/model';
import { type FactorId, factorOf } from '../../../../src/analysis/segments/factors';

/** Segments that tile the pieces put together, each labelled by the labeller. */
export function segmentsOf(...pieces: readonly (readonly [string, FactorId])[]): {
  readonly thought: string;
  readonly segments: readonly Segment[];
} {
  let at = 0;
  const segments = pieces.map(([text, factor]): Segment => {
    const span = textSpan(at, (at += text.length));
    const { group } = factorOf(factor);
    return { ...span, tokens: text.length, factor, group, cue: 'cue', confidence: 0.6 };
  });
  return { thought: pieces.map(([text]) => text).join(''), segments };
}

export function entry(
  start: number,
  end: number,
  given: PlacedEntry['given'],
  more: Partial<PlacedEntry> = {},
): PlacedEntry {
  return {
    trajectory: { record: 0, index: 0 },
    span: textSpan(start, end),
    given,
    source: 'user',
    line: 0,
    ...more,
  };
}

/** A statement on the segment that starts at `start`. */
export function backtrack(
  start: number,
  returnsTo: PlacedBacktrack['returnsTo'],
  more: Partial<PlacedBacktrack> = {},
): PlacedBacktrack {
  return {
    trajectory: { record: 0, index: 0 },
    span: textSpan(start, start + 4),
    returnsTo,
    source: 'user',
    line: 0,
    ...more,
  };
}
