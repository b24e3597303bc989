import { formatBytes } from '../../../../analysis/cost/format';
import type { LengthView } from '../../../protocol/cost';
import type { ChartLine, ChartSpec } from '../../charts/spec';
import { formatCompact, formatCount } from '../../format';

const x = {
  label: 'tokens of the sequence',
  scale: 'linear',
  format: formatCount,
  continuous: true,
} as const;

/** KV bytes at each length, with what the batch at the end leaves for one sequence. */
export function cacheChart(view: LengthView): ChartSpec {
  const { share } = view;
  return {
    title: 'KV cache by length',
    x,
    left: { label: 'KV cache', format: formatBytes },
    lines: [
      line(view, 'needed', ({ ideal }) => ideal),
      line(view, 'set aside in blocks', ({ reserved }) => reserved),
    ],
    ...(share !== undefined && {
      limits: [
        {
          name: `memory beside the weights ÷ batch ${formatCount(share.batch)}`,
          axis: 'left',
          value: share.bytes,
        },
      ],
    }),
    ...along(view),
  };
}

/** Both batches at each length; nothing where none can be served. */
export function batchChart(view: LengthView): ChartSpec | undefined {
  const lines = [
    line(view, 'fit in memory', ({ capacity }) => capacity),
    line(view, `get ${view.tokensPerSecond} tokens/s each`, ({ slo }) => slo),
  ].map((each) => ({ ...each, points: each.points.filter(({ y }) => y > 0) }));
  return lines.every(({ points }) => points.length > 0)
    ? {
        title: 'Batch by length',
        x,
        left: { label: 'batch', format: formatCompact, scale: 'log' },
        lines,
        ...along(view),
      }
    : undefined;
}

function along({ promptTokens, longestSequence, strip }: LengthView) {
  return {
    marks: [
      ...(promptTokens > 1 ? [{ name: 'end of the prompt', x: promptTokens }] : []),
      ...(longestSequence === undefined
        ? []
        : [{ name: 'one sequence fills the memory', x: longestSequence }]),
    ],
    strip: strip.blocks.map(({ from, to, group }) => ({
      from: from + promptTokens,
      to: to + promptTokens,
      group,
    })),
  };
}

function line(
  { points }: LengthView,
  name: string,
  value: (point: LengthView['points'][number]) => number,
): ChartLine {
  return {
    name,
    axis: 'left',
    points: points.map((point) => ({ x: point.tokens, y: value(point) })),
  };
}
