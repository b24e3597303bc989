import type { MethodComparison } from '../../../protocol/fileVotes';
import { element } from '../../dom';
import { formatCount, formatPoints, formatShare, plural } from '../../format';

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
      formatPoints(delta),
    ),
    element(
      'span',
      { class: 'of', title },
      ` +${formatCount(onlyFirst)} −${formatCount(onlySecond)}, p = ${probability(p)}${before}`,
    ),
  ];
}

function probability(p: number): string {
  return p < 0.001 ? '<0.001' : p.toPrecision(2);
}
