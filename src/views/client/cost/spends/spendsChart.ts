import { formatByteSeconds, formatUsd } from '../../../../analysis/cost/format';
import { groupOf } from '../../../../analysis/segments/groups';
import type { SpendsView, SpendTotal } from '../../../protocol/cost';
import type { BarRow, BarSeries, BarSpec } from '../../charts/barSpec';
import { formatCount, formatShare } from '../../format';

/** The shares of each group side by side: what comes late holds more cache than its tokens say. */
export function spendsChart({
  total,
  groups,
  answer,
  abandoned,
  afterSettled,
}: SpendsView): BarSpec {
  const row = (name: string, { tokens, kvByteSeconds, usd }: SpendTotal): BarRow => ({
    name,
    amounts: [tokens, kvByteSeconds, ...(total.usd === undefined ? [] : [usd])],
  });
  const dollars: BarSeries[] =
    total.usd === undefined ? [] : [{ name: 'dollars', format: formatUsd, total: total.usd }];
  return {
    title: 'Tokens, KV byte-seconds and dollars by thought factor group',
    rowLabel: 'thought factor group',
    axis: { label: 'share of the output', format: formatShare },
    series: [
      { name: 'tokens', format: formatCount, total: total.tokens },
      { name: 'KV byte-seconds', format: formatByteSeconds, total: total.kvByteSeconds },
      ...dollars,
    ],
    rows: [
      ...groups.map((each) => row(groupOf(each.group).name, each)),
      ...(answer.tokens > 0 ? [row('Answer behind the thought', answer)] : []),
      { ...row('Abandoned branches', abandoned), apart: true },
      ...(afterSettled === undefined ? [] : [row('After the answer was settled', afterSettled)]),
    ],
  };
}
