import type { RewardLine, RewardLines } from '../../../protocol/rewards';
import type { ChartAxis, ChartLine, ChartMark, ChartSpec } from '../../charts/spec';
import { formatCount, formatReward } from '../../format';
import { oneLine } from '../../inertText';

/** More lines than these cannot be told apart. */
const mostLines = 6;

/**
 * A line for every source that rates steps, each reward at the end of its step; `undefined` without
 * any. Values on a scale of their own have the right axis to themselves.
 */
export function rewardChart({ sources, siblings }: RewardLines): ChartSpec | undefined {
  const rated = sources.filter(({ points }) => points.length > 0).slice(0, mostLines);
  if (rated.length === 0) {
    return undefined;
  }
  const areAllValues = rated.every(({ scale }) => scale === 'value');
  const axisOf = ({ scale }: Pick<RewardLine, 'scale'>): ChartLine['axis'] =>
    scale === 'value' && !areAllValues ? 'right' : 'left';
  const [behind] = siblings;
  const behindAxis = rated.find(({ id }) => id === behind?.source);
  const onLeft = rated.filter((line) => axisOf(line) === 'left');
  const hasProbabilities = rated.some(({ scale }) => scale === 'probability');
  return {
    title: 'Reward by token of the thought',
    x: {
      label: 'tokens of the thought',
      scale: 'linear',
      format: formatCount,
      continuous: true,
      start: 0,
    },
    left: leftAxis(onLeft, areAllValues),
    ...(rated.some((line) => axisOf(line) === 'right') && {
      right: { label: 'value', format: formatReward },
    }),
    lines: rated.map((line) => ({
      name: nameOf(line),
      axis: axisOf(line),
      points: line.points.map(({ token, reward }) => ({ x: token, y: reward })),
    })),
    behind: behindAxis
      ? siblings
          .filter(({ source }) => source === behindAxis.id)
          .map(({ points }) => ({
            axis: axisOf(behindAxis),
            points: points.map(({ token, reward }) => ({ x: token, y: reward })),
          }))
      : [],
    marks: firstBadMarks(rated),
    ...(hasProbabilities && { limits: [{ name: 'bad below 0.5', axis: 'left', value: 0.5 }] }),
  };
}

function leftAxis(lines: readonly RewardLine[], areAllValues: boolean): ChartAxis {
  const rewards = lines.flatMap(({ points }) => points.map(({ reward }) => reward));
  const lowest = rewards.reduce((low, reward) => Math.min(low, reward), 0);
  return {
    label: 'reward',
    format: formatReward,
    start: lines.some(({ scale }) => scale === 'judgement') ? Math.min(lowest, -1) : lowest,
    ...(!areAllValues && { end: 1 }),
  };
}

/** The first bad step of each source; those that find the same share a mark. */
function firstBadMarks(lines: readonly RewardLine[]): readonly ChartMark[] {
  const finders = new Map<number, string[]>();
  for (const line of lines) {
    const token = line.points[line.firstBad ?? -1]?.token;
    if (token !== undefined) {
      finders.set(token, [...(finders.get(token) ?? []), nameOf(line)]);
    }
  }
  const areAtOne = finders.size === 1;
  return [...finders].map(([x, names]) => ({
    x,
    name: areAtOne ? 'first bad step' : `first bad: ${names.join(', ')}`,
  }));
}

function nameOf({ title }: RewardLine): string {
  return oneLine(title, 24);
}
