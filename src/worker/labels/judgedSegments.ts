import type { JudgedSegment } from '../../analysis/labels/comparison';
import type { BacktrackOpinion } from '../../analysis/labels/backtrackOpinions';
import type { Placed, Statement } from '../../analysis/labels/labelEntry';
import type { TrajectoryId } from '../../analysis/model';
import { ExpectedError } from '../../base/errors';
import { turn } from '../../corpus/turn';
import type { LabelledEntry } from './labelledEntries';

/** So much of a segment is quoted. */
const quoteLength = 160;

/** How long it works before it gives other requests a turn. */
const sliceMs = 20;

export interface Judged {
  readonly segments: readonly JudgedSegment[];
  /** What is said of each segment that is said to turn back, or not to. */
  readonly backtracks: readonly (readonly BacktrackOpinion[])[];
  readonly stale: number;
  readonly unreadable: number;
}

/** The segments of a file that a sidecar speaks of, in the order of the file. */
export async function judgedSegments(
  entries: readonly Placed<Statement>[],
  labelled: (id: TrajectoryId) => Promise<LabelledEntry>,
): Promise<Judged> {
  const segments: JudgedSegment[] = [];
  const backtracks: (readonly BacktrackOpinion[])[] = [];
  let stale = 0;
  let unreadable = 0;
  let sliceEnd = performance.now() + sliceMs;
  for (const { id, count } of placesOf(entries)) {
    const entry = await readable(() => labelled(id));
    if (entry === undefined) {
      unreadable += count;
    } else {
      segments.push(...judgedIn(id, entry));
      backtracks.push(...(entry.backtrackOpinions?.values() ?? []));
      stale += entry.staleLabels ?? 0;
    }
    if (performance.now() > sliceEnd) {
      await turn();
      sliceEnd = performance.now() + sliceMs;
    }
  }
  return { segments, backtracks, stale, unreadable };
}

function judgedIn(id: TrajectoryId, entry: LabelledEntry): readonly JudgedSegment[] {
  const { text } = entry.trajectory.thought;
  return [...(entry.opinions ?? [])]
    .sort(([a], [b]) => a - b)
    .flatMap(([segment, opinions]) => {
      const { start, end } = entry.annotation.segments[segment] ?? {};
      return start === undefined || end === undefined
        ? []
        : [{ id, segment, span: { start, end }, quote: quoteOf(text, start, end), opinions }];
    });
}

function quoteOf(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + quoteLength)).trim();
}

interface LabelledPlace {
  readonly id: TrajectoryId;
  /** How many entries name it. */
  readonly count: number;
}

function placesOf(entries: readonly Placed<Statement>[]): readonly LabelledPlace[] {
  const places = new Map<string, { id: TrajectoryId; count: number }>();
  for (const { trajectory } of entries) {
    const { record, index } = trajectory;
    const key = `${record}:${index}`;
    const place = places.get(key) ?? { id: { record, index }, count: 0 };
    place.count++;
    places.set(key, place);
  }
  return [...places.values()].sort(
    ({ id: a }, { id: b }) => a.record - b.record || a.index - b.index,
  );
}

/** A record that is gone, or that never was one, gives nothing. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ExpectedError) {
      return undefined;
    }
    throw error;
  }
}
