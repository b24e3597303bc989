import type { Trajectory } from '../model';
import type { PlacedEntry } from './labelEntry';

/** A hash of a text, the same wherever the sidecar was written. */
export type TextHash = (text: string) => string;

/** The labels of one trajectory: those that hold, and those whose text is no longer there. */
export interface TrajectoryLabels {
  readonly current: readonly PlacedEntry[];
  readonly stale: readonly PlacedEntry[];
}

/**
 * Finds the labels of a trajectory. A label goes by its thought: it holds for whatever trajectory of
 * the same problem has exactly that thought, wherever its record stands. Where the thought is not
 * named, or has become another, the record's place leads there, and the text of the span decides.
 */
export class LabelIndex {
  private readonly byThought = new Map<string, PlacedEntry[]>();
  private readonly byPlace = new Map<string, PlacedEntry[]>();

  constructor(
    entries: readonly PlacedEntry[],
    private readonly hash: TextHash,
  ) {
    for (const entry of entries) {
      const { record, index, thought } = entry.trajectory;
      append(this.byPlace, placeKey(record, index), entry);
      if (thought !== undefined) {
        append(this.byThought, thought, entry);
      }
    }
  }

  /** The labels of the trajectory that stands in a record of the file. */
  labelsOf(
    record: number,
    trajectory: Pick<Trajectory, 'index' | 'thought' | 'problemKey'>,
  ): TrajectoryLabels {
    const here = this.byPlace.get(placeKey(record, trajectory.index)) ?? [];
    if (here.length === 0 && this.byThought.size === 0) {
      return { current: [], stale: [] };
    }
    const { text } = trajectory.thought;
    const whole = this.hash(text);
    const byThought = (this.byThought.get(whole) ?? []).filter(
      ({ trajectory: { problemKey = trajectory.problemKey } }) =>
        problemKey === trajectory.problemKey,
    );
    const others = here.filter((entry) => entry.trajectory.thought !== whole);
    const holding = others.filter(({ trajectory: { thought }, span }) =>
      span.text === undefined
        ? thought === undefined && span.end <= text.length
        : this.hash(text.slice(span.start, span.end)) === span.text,
    );
    const current = new Set([...byThought, ...holding]);
    return {
      current: [...current].sort((a, b) => a.line - b.line),
      stale: others.filter((entry) => !current.has(entry)),
    };
  }
}

function placeKey(record: number, index: number): string {
  return `${record}:${index}`;
}

function append(map: Map<string, PlacedEntry[]>, key: string, entry: PlacedEntry): void {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [entry]);
  } else {
    known.push(entry);
  }
}
