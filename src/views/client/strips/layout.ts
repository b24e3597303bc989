import { type GroupId, groups } from '../../../analysis/segments/groups';
import type { StripBlock } from '../../protocol/vote';

/** Pixel columns `[from, to)` of one strip that are drawn in one group's colour. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly group: GroupId;
}

const indexOfGroup: ReadonlyMap<GroupId, number> = new Map(
  groups.map(({ id }, index) => [id, index]),
);

/**
 * A strip as runs of pixel columns. A column takes the group that most of its tokens belong to, so
 * that thousands of blocks in a few hundred pixels neither flicker nor favour the last one. A group
 * in `emphasis` wins every column it occurs in, so that looking for it finds it.
 *
 * @param blocks in ascending order, not overlapping, in tokens
 * @param tokensPerColumn above 0
 * @param columns how many there are
 */
export function stripRuns(
  blocks: readonly StripBlock[],
  tokensPerColumn: number,
  columns: number,
  emphasis: ReadonlySet<GroupId>,
): readonly Run[] {
  const runs: Run[] = [];
  const weights = new Float64Array(groups.length);
  let next = 0;
  for (let column = 0; column < columns && next < blocks.length; column++) {
    const end = (column + 1) * tokensPerColumn;
    weights.fill(0);
    for (let at = next; at < blocks.length; at++) {
      const block = blocks[at];
      if (block === undefined || block.from >= end) {
        break;
      }
      addWeight(weights, block, column * tokensPerColumn, end, emphasis);
      next = block.to <= end ? at + 1 : at;
    }
    append(runs, column, heaviest(weights));
  }
  return runs;
}

function addWeight(
  weights: Float64Array,
  block: StripBlock,
  start: number,
  end: number,
  emphasis: ReadonlySet<GroupId>,
): void {
  const index = indexOfGroup.get(block.group);
  const overlap = Math.min(block.to, end) - Math.max(block.from, start);
  if (index !== undefined && overlap > 0) {
    const factor = emphasis.has(block.group) ? 1e9 : 1;
    weights[index] = (weights[index] ?? 0) + overlap * factor;
  }
}

function heaviest(weights: Float64Array): GroupId | undefined {
  let best = 0;
  let group: GroupId | undefined;
  weights.forEach((weight, index) => {
    if (weight > best) {
      best = weight;
      group = groups[index]?.id;
    }
  });
  return group;
}

function append(runs: Run[], column: number, group: GroupId | undefined): void {
  const last = runs.at(-1);
  if (group === undefined) {
    return;
  }
  if (last?.group === group && last.to === column) {
    runs[runs.length - 1] = { ...last, to: column + 1 };
  } else {
    runs.push({ from: column, to: column + 1, group });
  }
}

/** The run that covers a column. */
export function runAt(runs: readonly Run[], column: number): Run | undefined {
  return runs.find(({ from, to }) => from <= column && column < to);
}
