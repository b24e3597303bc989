import { userSource } from '../../analysis/labels/labelEntry';
import type { GivenLabel } from '../../analysis/labels/labelEntry';
import { formatLabelLine } from '../../analysis/labels/labelLine';
import { standingEntries, withoutWhiteSpace } from '../../analysis/labels/opinions';
import type { TextSpan } from '../../base/positions';
import { ExpectedError } from '../../base/errors';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { LabelsApi } from './protocol';
import type { Sidecar } from './sidecars';
import { statementOn } from './statement';

type Labelling = Omit<Parameters<LabelsApi['labelLines']>[0], 'file'>;

/** The lines that say what a source thinks of a segment, ready to be appended to the sidecar. */
export function labelLines(
  { trajectory, annotation }: AnnotatedTrajectoryEntry,
  sidecar: Sidecar | undefined,
  { id, segment, factor, source, time }: Labelling,
): string {
  const span = annotation.segments[segment];
  if (span === undefined) {
    throw new ExpectedError(`The thought has no segment ${segment + 1}.`);
  }
  const core = withoutWhiteSpace(trajectory.thought.text, span);
  const line = (at: TextSpan, given: GivenLabel | null): string =>
    formatLabelLine({ ...statementOn(trajectory, id, at, { source, time }), given });
  if (factor !== null) {
    return line(core, { factor });
  }
  const { current = [] } = sidecar?.index.labelsOf(id.record, trajectory) ?? {};
  const standing = standingEntries(current.filter((each) => each.source === source)).flat();
  return standing
    .filter(({ span: { start, end } }) => start < core.end && end > core.start)
    .map((each) => line(each.span, null))
    .join('');
}

/** Whose labels others are measured against: the user's, if there are any. */
export function referenceAmong(sources: readonly string[]): string {
  return sources.includes(userSource) ? userSource : (sources[0] ?? userSource);
}
