import type { AgreementView, LabelWords } from '../../../protocol/factors';
import { formatCount, formatShare } from '../../format';
import { heatMap } from '../heatMap';
import { labelName, sourceName } from './names';

/** What the one said where the other said this. */
export function confusionMap(
  { comparison, level, given, reference }: AgreementView,
  words: LabelWords,
): HTMLElement {
  const { labels, counts } = comparison.confusion;
  const axes = labels.map((label) => {
    const name = labelName(words, level, label);
    return { label: name, title: name };
  });
  return heatMap({
    title: 'Counts, shaded by their share of the row',
    rowAxis: sourceName(reference),
    columnAxis: sourceName(given),
    rows: axes,
    columns: axes,
    cell: (row, column) => {
      const count = counts[row]?.[column] ?? 0;
      const total = (counts[row] ?? []).reduce((sum, each) => sum + each, 0);
      const share = total === 0 ? 0 : count / total;
      return {
        share,
        text: count === 0 ? '' : formatCount(count),
        title: `${sourceName(reference)}: ${axes[row]?.label ?? ''}, ${sourceName(given)}: ${
          axes[column]?.label ?? ''
        }: ${formatCount(count)} (${formatShare(share)})`,
        marked: row === column,
      };
    },
  });
}
