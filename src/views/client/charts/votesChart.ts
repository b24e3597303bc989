import type { Curves } from '../../protocol/vote';
import { formatCompact, formatShare, formatUsd } from '../format';
import type { ChartAxis, ChartLine, ChartSpec } from './spec';

/**
 * The chance to be right and the cost by number of votes. Where it is not known what is right, the
 * cost alone.
 */
export function votesChart({ ks, lines, tokens, usd }: Curves): ChartSpec {
  const costs: readonly (readonly [string, readonly number[]])[] =
    usd === undefined
      ? [['output tokens', tokens]]
      : [
          ['cost, each alone', usd.naive],
          ['cost, prompt shared', usd.shared],
        ];
  const price: ChartAxis =
    usd === undefined
      ? { label: 'tokens', format: formatCompact }
      : { label: 'US dollars', format: formatUsd };
  const costLines = (axis: ChartLine['axis']): ChartLine[] =>
    costs.map(([name, values]) => ({
      name,
      axis,
      points: ks.map((x, at) => ({ x, y: values[at] ?? 0 })),
    }));
  const x = { label: 'votes k', scale: (ks.at(-1) ?? 0) > 16 ? 'log2' : 'linear' } as const;
  if (lines.length === 0) {
    return { title: 'Cost by number of votes', x, left: price, lines: costLines('left') };
  }
  return {
    title: 'Chance to be right and cost by number of votes',
    x,
    left: { label: 'right', format: formatShare, end: 1 },
    right: price,
    lines: [
      ...lines.map(({ name, points }): ChartLine => ({ name, axis: 'left', points })),
      ...costLines('right'),
    ],
  };
}
