import type { Trajectory } from '../model';
import type { LabelledSpan, Placed, Statement } from './labelEntry';

/** A hash of a text, the same wherever the sidecar was written. */
export type TextHash = (text: string) => string;

/** The statements on one trajectory: those that hold, and those whose text is no longer there. */
export interface TrajectoryLabels<S extends Statement> {
  readonly current: readonly Placed<S>[];
  readonly stale: readonly Placed<S>[];
}

/**
 * Finds what is said of a trajectory. A statement goes by its thought: it holds for whatever trajectory of
 * the same problem has exactly that thought, wherever its record stands. Where the thought is not
 * named, or has become another, the record's place leads there, and the text of the span decides.
 */
export class LabelIndex<S extends Statement> {
  private readonly byThought = new Map<string, Placed<S>[]>();
  private readonly byPlace = new Map<string, Placed<S>[]>();

  /** @param spansOf the spans that a statement speaks of; its own by default */
  constructor(
    entries: readonly Placed<S>[],
    private readonly hash: TextHash,
    private readonly spansOf: (statement: S) => readonly LabelledSpan[] = ({ span }) => [span],
  ) {
    for (const entry of entries) {
      const { record, index, thought } = entry.trajectory;
      append(this.byPlace, placeKey(record, index), entry);
      if (thought !== undefined) {
        append(this.byThought, thought, entry);
      }
    }
  }

  /** The statements on the trajectory that stands in a record of the file. */
  labelsOf(
    record: number,
    trajectory: Pick<Trajectory, 'index' | 'thought' | 'problemKey'>,
  ): TrajectoryLabels<S> {
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
    const holding = others.filter((entry) =>
      this.spansOf(entry).every((span) =>
        span.text === undefined
          ? entry.trajectory.thought === undefined && span.end <= text.length
          : this.hash(text.slice(span.start, span.end)) === span.text,
      ),
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

function append<E>(map: Map<string, E[]>, key: string, entry: E): void {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [entry]);
  } else {
    known.push(entry);
  }
}
