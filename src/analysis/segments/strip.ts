import type { GroupId } from './factors';

/** The segments of one thought along its token axis, merged where neighbours share a group. */
export interface Strip {
  readonly blocks: readonly StripBlock[];
  /** Token positions at which the thought turns back. */
  readonly backtracks: readonly number[];
  /** Token position at which the final answer stands, when it stands in the thought. */
  readonly answerAt?: number;
}

export interface StripBlock {
  readonly from: number;
  readonly to: number;
  readonly group: GroupId;
}

/** The segments of a thought by where they end on its token axis. */
export interface SegmentAxis {
  /** Token position at which each segment ends. */
  readonly segmentEnds: ArrayLike<number>;
  readonly segmentGroups: readonly GroupId[];
  /** Indices of the segments at which the thought turns back. */
  readonly backtracks: readonly number[];
  readonly answerAt?: number;
}

/**
 * The strip of a thought: neighbouring segments of one group become one block.
 *
 * @example ends 100, 300, 900 of restate, compute, compute give blocks 0–100 and 100–900
 */
export function stripOf({ segmentEnds, segmentGroups, backtracks, answerAt }: SegmentAxis): Strip {
  const blocks: StripBlock[] = [];
  let from = 0;
  for (const [index, group] of segmentGroups.entries()) {
    const to = segmentEnds[index] ?? from;
    const last = blocks.at(-1);
    if (last?.group === group) {
      blocks[blocks.length - 1] = { ...last, to };
    } else {
      blocks.push({ from, to, group });
    }
    from = to;
  }
  return {
    blocks,
    backtracks: backtracks.map((segment) => (segment === 0 ? 0 : (segmentEnds[segment - 1] ?? 0))),
    ...(answerAt !== undefined && { answerAt }),
  };
}
