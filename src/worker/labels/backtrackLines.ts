import { formatBacktrackLine } from '../../analysis/labels/backtrackLine';
import type { BacktrackEntry } from '../../analysis/labels/labelEntry';
import { withoutWhiteSpace } from '../../analysis/labels/opinions';
import type { TextSpan } from '../../base/positions';
import { ExpectedError } from '../../base/errors';
import type { LabelledEntry } from './labelledEntries';
import type { LabelsApi } from './protocol';
import type { Sidecar } from './sidecars';
import { hashedSpan, statementOn } from './statement';

type Saying = Omit<Parameters<LabelsApi['backtrackLines']>[0], 'file'>;

/** The lines that say what a source thinks of a backtrack, ready to be appended to the sidecar. */
export function backtrackLines(
  entry: LabelledEntry,
  sidecar: Sidecar | undefined,
  { id, segment, returnsTo, source, time }: Saying,
): string {
  const { trajectory } = entry;
  const core = coreOf(entry, segment);
  const line = (span: TextSpan, said: BacktrackEntry['returnsTo']): string =>
    formatBacktrackLine({
      ...statementOn(trajectory, id, span, { source, time }),
      returnsTo: said,
    });
  if (typeof returnsTo === 'number') {
    if (returnsTo >= segment) {
      throw new ExpectedError('A backtrack returns to an earlier segment.');
    }
    return line(core, hashedSpan(trajectory.thought.text, coreOf(entry, returnsTo)));
  }
  if (returnsTo === false) {
    return line(core, false);
  }
  const said = entry.backtrackOpinions?.get(segment)?.some((each) => each.source === source);
  return said === true ? takenBack(segment, entry, sidecar, { id, source }, line) : '';
}

/** A line for every span at which the source spoke of the segment. */
function takenBack(
  segment: number,
  { trajectory, annotation }: LabelledEntry,
  sidecar: Sidecar | undefined,
  { id, source }: Pick<Saying, 'id' | 'source'>,
  line: (span: TextSpan, said: null) => string,
): string {
  const { start = 0, end = 0 } = annotation.segments[segment] ?? {};
  const { current = [] } = sidecar?.backtrackIndex.labelsOf(id.record, trajectory) ?? {};
  const spans = new Map(
    current
      .filter((each) => each.source === source)
      .filter(({ span }) => span.start >= start && span.start < end)
      .map(({ span }) => [`${span.start}:${span.end}`, span]),
  );
  return [...spans.values()].map((span) => line(span, null)).join('');
}

function coreOf({ trajectory, annotation }: LabelledEntry, segment: number): TextSpan {
  const span = annotation.segments[segment];
  if (span === undefined) {
    throw new ExpectedError(`The thought has no segment ${segment + 1}.`);
  }
  return withoutWhiteSpace(trajectory.thought.text, span);
}
