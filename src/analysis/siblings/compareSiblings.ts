import type { AnnotatedThought } from '../annotate';
import type { Trajectory, TrajectoryId } from '../model';
import type { GroupId } from '../segments/factors';
import { tokensUpTo } from '../tokens/tokenizer';
import { alignSegments, type Stretch } from './alignSegments';

/** One of the two, with its annotation. */
export interface ComparedTrajectory extends AnnotatedThought {
  readonly trajectory: Trajectory;
}

/** The thoughts of two siblings side by side, segment by segment. */
export interface SiblingComparison {
  readonly left: TrajectoryId;
  readonly right: TrajectoryId;
  readonly runs: readonly ComparedRun[];
  /** Token positions at which the two first differ; absent where one thought begins the other. */
  readonly divergence?: { readonly left: number; readonly right: number };
}

export type ComparedRun =
  | { readonly same: true; readonly segments: number; readonly tokens: number }
  | {
      readonly same: false;
      readonly left: ComparedSide;
      readonly right: ComparedSide;
    };

export interface ComparedSide {
  readonly tokens: number;
  /** The first of them; what a person does not get to read is left out. */
  readonly segments: readonly ComparedSegment[];
  readonly leftOut: number;
}

export interface ComparedSegment {
  readonly group: GroupId;
  /** Its beginning. */
  readonly text: string;
  readonly tokens: number;
  /** UTF-16 units of the thought. */
  readonly start: number;
  readonly length: number;
}

const longestText = 1200;
/** Over all runs, on each side. */
const shownSegments = 600;

/**
 * Aligns two thoughts by their segments. The texts of at most 600 segments that differ are given on
 * each side, so that thoughts of any length can be shown.
 */
export function compareSiblings(
  leftId: TrajectoryId,
  left: ComparedTrajectory,
  rightId: TrajectoryId,
  right: ComparedTrajectory,
): SiblingComparison {
  const aligned = alignSegments(textsOf(left), textsOf(right));
  const room = { left: shownSegments, right: shownSegments };
  const runs = aligned.map((run): ComparedRun => {
    if (run.same) {
      return {
        same: true,
        segments: run.left.to - run.left.from,
        tokens: tokensOf(left, run.left),
      };
    }
    const sides = {
      left: sideOf(left, run.left, room.left),
      right: sideOf(right, run.right, room.right),
    };
    room.left -= sides.left.segments.length;
    room.right -= sides.right.segments.length;
    return { same: false, ...sides };
  });
  const first = aligned.find(({ same }) => !same);
  return {
    left: leftId,
    right: rightId,
    runs,
    ...(first && { divergence: divergenceIn(left, first.left, right, first.right) }),
  };
}

function textsOf({ trajectory, annotation }: ComparedTrajectory): string[] {
  const { text } = trajectory.thought;
  return annotation.segments.map(({ start, end }) => text.slice(start, end));
}

function tokensOf({ annotation }: ComparedTrajectory, { from, to }: Stretch): number {
  return annotation.segments.slice(from, to).reduce((sum, { tokens }) => sum + tokens, 0);
}

function sideOf(entry: ComparedTrajectory, stretch: Stretch, room: number): ComparedSide {
  const { text } = entry.trajectory.thought;
  const all = entry.annotation.segments.slice(stretch.from, stretch.to);
  const shown = all.slice(0, Math.max(0, room));
  return {
    tokens: tokensOf(entry, stretch),
    segments: shown.map(({ start, end, group, tokens }) => ({
      group,
      text: text.slice(start, Math.min(end, start + longestText)),
      tokens,
      start,
      length: end - start,
    })),
    leftOut: all.length - shown.length,
  };
}

/** Inside the first segments that differ, where their texts part. */
function divergenceIn(
  left: ComparedTrajectory,
  inLeft: Stretch,
  right: ComparedTrajectory,
  inRight: Stretch,
): { readonly left: number; readonly right: number } {
  const a = startOf(left, inLeft.from);
  const b = startOf(right, inRight.from);
  const texts = [left.trajectory.thought.text, right.trajectory.thought.text] as const;
  let shared = 0;
  while (
    a + shared < texts[0].length &&
    b + shared < texts[1].length &&
    texts[0].charCodeAt(a + shared) === texts[1].charCodeAt(b + shared)
  ) {
    shared++;
  }
  return {
    left: tokensAt(left, a + shared),
    right: tokensAt(right, b + shared),
  };
}

function startOf({ annotation, trajectory }: ComparedTrajectory, segment: number): number {
  return annotation.segments[segment]?.start ?? trajectory.thought.text.length;
}

function tokensAt({ tokenEnds }: ComparedTrajectory, offset: number): number {
  return tokensUpTo(tokenEnds, offset);
}
