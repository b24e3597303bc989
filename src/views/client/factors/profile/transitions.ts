import { groups } from '../../../../analysis/segments/factors';
import { rowShares } from '../../../../analysis/segments/profile';
import { element } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { heatMap } from '../heatMap';
import { swatch } from '../../swatch';
import type { Side } from './sides';

/** What follows what: a heat map a side, over the same groups. */
export function transitions(sides: readonly Side[], repeats: boolean): HTMLElement {
  const present = groups
    .map(({ id, name, definition }, index) => ({ id, name, definition, index }))
    .filter(({ id }) => sides.some(({ profile }) => profile.byGroup[id] !== undefined));
  const axes = present.map(({ id, name, definition }) => ({
    label: name,
    title: definition,
    mark: () => swatch(id),
  }));
  return element(
    'div',
    { class: 'sides' },
    ...sides.map(({ title, profile }) => {
      const shares = rowShares(profile.transitions, repeats);
      return heatMap({
        title,
        rowAxis: 'after',
        columnAxis: 'comes',
        rows: axes,
        columns: axes,
        cell: (row, column) => {
          const [from, to] = [present[row], present[column]];
          const share = shares[from?.index ?? -1]?.[to?.index ?? -1] ?? 0;
          const count = profile.transitions[from?.index ?? -1]?.[to?.index ?? -1] ?? 0;
          const counted = repeats || row !== column;
          return {
            share: counted ? share : 0,
            text: !counted || count === 0 ? '' : wholePercent(share),
            title: `${from?.name ?? ''} → ${to?.name ?? ''}: ${formatCount(count)}${
              counted ? `, ${formatShare(share)} of what follows` : ' (left out)'
            }`,
            marked: row === column,
          };
        },
      });
    }),
  );
}

function wholePercent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? '<1' : String(rounded);
}
