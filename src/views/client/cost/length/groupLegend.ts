import { groups } from '../../../../analysis/segments/groups';
import type { LengthView } from '../../../protocol/cost';
import { element } from '../../dom';
import { swatch } from '../../swatch';

/** The colours of the strip along the axis. */
export function groupLegend({ blocks }: LengthView['strip']): HTMLElement | undefined {
  const present = groups.filter(({ id }) => blocks.some(({ group }) => group === id));
  return present.length === 0
    ? undefined
    : element(
        'ul',
        { class: 'group-legend', 'aria-label': 'Segments along the axis' },
        ...present.map(({ id, name, definition }) =>
          element('li', { title: definition }, swatch(id), name),
        ),
      );
}
