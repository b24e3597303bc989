import { type GroupId, groupOf } from '../../../analysis/segments/groups';
import type { Strip, StripBlock } from '../../protocol/vote';
import { formatCount, formatShare, plural } from '../format';
import { type Run, runAt } from './layout';

interface Stripped {
  readonly strip: Strip;
  readonly truncated: boolean;
}

/** A strip in words, for those who do not see it. */
export function describeStrip({ strip, truncated }: Stripped): string {
  const parts = [describeShares(strip.blocks), plural(strip.backtracks.length, 'backtrack')];
  if (strip.answerAt !== undefined) {
    parts.push(`answer at token ${formatCount(strip.answerAt)}`);
  }
  if (truncated) {
    parts.push('cut off at its end');
  }
  return parts.join('; ');
}

function describeShares(blocks: readonly StripBlock[]): string {
  const tokens = new Map<GroupId, number>();
  let total = 0;
  for (const { from, to, group } of blocks) {
    tokens.set(group, (tokens.get(group) ?? 0) + to - from);
    total += to - from;
  }
  if (total === 0) {
    return 'no thought to show';
  }
  return [...tokens]
    .sort(([, a], [, b]) => b - a)
    .map(([group, count]) => `${groupOf(group).name} ${formatShare(count / total)}`)
    .join(', ');
}

/** What a strip shows at one pixel column: which group, over which tokens. */
export interface Point {
  readonly group: GroupId;
  readonly from: number;
  readonly to: number;
  /** Several groups share the run's pixels; this is the one with most of the tokens. */
  readonly mostly: boolean;
}

/** What stands under a pixel column, or nothing beyond the strip's end. */
export function pointAt(
  strip: Strip,
  runs: readonly Run[],
  column: number,
  tokensPerColumn: number,
): Point | undefined {
  const run = runAt(runs, column);
  if (run === undefined) {
    return undefined;
  }
  const start = column * tokensPerColumn;
  const end = start + tokensPerColumn;
  const under = strip.blocks.filter(({ from, to }) => from < end && to > start);
  const block = under.find(({ group }) => group === run.group);
  if (block !== undefined && (under.length === 1 || block.to - block.from >= tokensPerColumn)) {
    return { group: run.group, from: block.from, to: block.to, mostly: false };
  }
  const last = strip.blocks.at(-1)?.to ?? end;
  return {
    group: run.group,
    from: Math.floor(run.from * tokensPerColumn),
    to: Math.min(last, Math.ceil(run.to * tokensPerColumn)),
    mostly: true,
  };
}

/** The tooltip's lines for a point; `near` is how far off a mark is still pointed at, in tokens. */
export function describePoint(strip: Strip, point: Point, token: number, near: number): string[] {
  const name = `${groupOf(point.group).name}${point.mostly ? ', mostly' : ''}`;
  const range = `${formatCount(point.from)}–${formatCount(point.to)}`;
  const lines = [name, `tokens ${range} (${formatCount(point.to - point.from)})`];
  const turns = strip.backtracks.filter((at) => Math.abs(at - token) <= near);
  if (turns.length === 1) {
    lines.push(`turns back at token ${formatCount(turns[0] ?? 0)}`);
  } else if (turns.length > 1) {
    lines.push(`turns back ${formatCount(turns.length)} times hereabouts`);
  }
  if (strip.answerAt !== undefined && Math.abs(strip.answerAt - token) <= near) {
    lines.push(`answer at token ${formatCount(strip.answerAt)}`);
  }
  return lines;
}
