import {
  type BacktrackOpinion,
  backtrackOpinionsOf,
} from '../../analysis/labels/backtrackOpinions';
import { withDrawnBacktracks } from '../../analysis/labels/drawnBacktracks';
import { corrected, drawnSegments } from '../../analysis/labels/drawnLabels';
import { labellerSource, userSource } from '../../analysis/labels/labelEntry';
import { sourcesOf } from '../../analysis/labels/labelFile';
import { type Opinion, opinionsOf } from '../../analysis/labels/opinions';
import type { TrajectoryId } from '../../analysis/model';
import type { AnnotatedTrajectoryEntry } from '../annotations';
import type { Sidecar, Sidecars } from './sidecars';

/** An annotation under the labels of its sidecar. */
export interface LabelledEntry extends AnnotatedTrajectoryEntry {
  /** What is said of each segment that somebody else than the labeller speaks of. */
  readonly opinions?: ReadonlyMap<number, readonly Opinion[]>;
  /** The same of each segment that is said to turn back, or not to. */
  readonly backtrackOpinions?: ReadonlyMap<number, readonly BacktrackOpinion[]>;
  /** How many labels are for a text that no longer stands there. */
  readonly staleLabels?: number;
}

interface Kept {
  readonly sidecar: Sidecar;
  readonly labelled: LabelledEntry;
}

/**
 * Puts the labels of sidecars over annotations. Every surface gets its annotations through here, so
 * that a correction shows in all of them.
 */
export class LabelledEntries {
  /** Results by the annotation they were made from; they go when it goes. */
  private readonly kept = new WeakMap<AnnotatedTrajectoryEntry, Kept>();

  constructor(private readonly sidecars: Sidecars) {}

  over(key: string, id: TrajectoryId, entry: AnnotatedTrajectoryEntry): LabelledEntry {
    const sidecar = this.sidecars.get(key);
    if (sidecar === undefined || sidecar.entries.length + sidecar.backtracks.length === 0) {
      return entry;
    }
    const known = this.kept.get(entry);
    if (known?.sidecar === sidecar) {
      return known.labelled;
    }
    const labelled = labelledBy(sidecar, id, entry);
    this.kept.set(entry, { sidecar, labelled });
    return labelled;
  }
}

function labelledBy(
  sidecar: Sidecar,
  { record }: TrajectoryId,
  entry: AnnotatedTrajectoryEntry,
): LabelledEntry {
  const { trajectory, annotation } = entry;
  const labels = sidecar.index.labelsOf(record, trajectory);
  const returns = sidecar.backtrackIndex.labelsOf(record, trajectory);
  const drawn = drawnIn(sidecar);
  const opinions = opinionsOf(trajectory.thought.text, annotation.segments, labels.current);
  const backtrackOpinions = backtrackOpinionsOf(annotation, returns.current);
  const segments = drawnSegments(annotation.segments, opinions, drawn);
  const source = drawn === corrected ? userSource : drawn;
  const staleLabels = labels.stale.length + returns.stale.length;
  return {
    ...entry,
    annotation: withDrawnBacktracks(
      trajectory,
      { ...annotation, segments },
      backtrackOpinions,
      source,
    ),
    opinions,
    backtrackOpinions,
    ...(staleLabels > 0 && { staleLabels }),
  };
}

/** A source that this sidecar does not name cannot be drawn here. */
function drawnIn(sidecar: Sidecar): string {
  const { drawn } = sidecar;
  const known = drawn === labellerSource || sourcesOf(sidecar).includes(drawn);
  return known ? drawn : corrected;
}
