import type { SearchHit } from '../../../protocol/table';
import { element } from '../../dom';
import { formatCount } from '../../format';
import { oneLine } from '../../inertText';

/** So much is shown before a hit, so that the hit itself is in sight. */
const before = 60;

/** One hit: the line of the file, and the text around with the hit marked. */
export function hitElement(index: number, hit: SearchHit, count: number): HTMLElement {
  const { excerpt, start, end } = hit;
  const lead = excerpt.slice(0, start);
  return element(
    'div',
    {
      class: 'hit',
      role: 'option',
      id: `hit-${index}`,
      'data-hit': index,
      'aria-posinset': index + 1,
      'aria-setsize': count,
    },
    element('span', { class: 'hit-line' }, formatCount(hit.line + 1)),
    element(
      'bdi',
      { class: 'hit-text' },
      lead.length > before ? `…${spaced(lead.slice(-before))}` : spaced(lead),
      element('mark', {}, oneLine(excerpt.slice(start, end), 200)),
      spaced(excerpt.slice(end, end + 400)),
    ),
  );
}

/** On one line; what stands beside the hit stays apart from it or joined to it as it was. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}
