import type { MethodComparison } from '../../../protocol/fileVotes';
import { element } from '../../dom';
import { formatCount, formatShare, plural } from '../../format';

/** What is gained and lost against another, and how likely so uneven a split is by chance. */
export function comparison(
  counts: MethodComparison | undefined,
  other: string,
  withShare = false,
): readonly HTMLElement[] {
  if (counts === undefined) {
    return [];
  }
  const { both, neither, onlyFirst, onlySecond, p } = counts;
  const judged = both + neither + onlyFirst + onlySecond;
  if (judged === 0) {
    return [element('span', { class: 'of' }, 'nothing to compare')];
  }
  const delta = (onlyFirst - onlySecond) / judged;
  const before = withShare ? `, before ${formatShare((both + onlySecond) / judged)}` : '';
  const title =
    `On ${plural(judged, 'problem')}: right where ${other} is wrong on ${formatCount(onlyFirst)}, ` +
    `wrong where ${other} is right on ${formatCount(onlySecond)}, ` +
    `both right on ${formatCount(both)}, both wrong on ${formatCount(neither)}`;
  return [
    element(
      'span',
      { class: ['delta', delta > 0 ? 'better' : delta < 0 ? 'worse' : 'same'], title },
      points(delta),
    ),
    element(
      'span',
      { class: 'of', title },
      ` +${formatCount(onlyFirst)} −${formatCount(onlySecond)}, p = ${probability(p)}${before}`,
    ),
  ];
}

const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A difference of shares in percentage points: `+4.2 points`. */
function points(delta: number): string {
  const value = tenths.format(Math.abs(delta) * 100);
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  return `${sign}${value} ${value === '1' ? 'point' : 'points'}`;
}

function probability(p: number): string {
  return p < 0.001 ? '<0.001' : p.toPrecision(2);
}
