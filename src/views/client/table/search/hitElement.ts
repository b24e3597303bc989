import type { SearchHit } from '../../../protocol/table';
import { element } from '../../dom';
import { recordCell } from '../grid/cells';
import { oneLine } from '../../inertText';

const textNames = { problem: 'problem', thought: 'thought', response: 'answer' } as const;

/** One hit: its record, which of its texts it stands in, and the text around with the hit marked. */
export function hitElement(index: number, hit: SearchHit, count: number): HTMLElement {
  const { excerpt, start, end, id, line } = hit;
  const { children, title } = recordCell(id, line);
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
    element('span', { class: 'hit-record', title }, ...children),
    element('span', { class: 'hit-place' }, textNames[hit.text]),
    element(
      'bdi',
      { class: 'hit-text' },
      // Where there is little room its end is seen, beside the hit.
      element('span', { class: 'hit-lead' }, element('span', {}, leadOf(hit))),
      element('mark', {}, oneLine(excerpt.slice(start, end), 200)),
      element('span', { class: 'hit-rest' }, spaced(excerpt.slice(end, end + 400))),
    ),
  );
}

/** What stands before the hit; where the text began before that, from the next word on. */
function leadOf({ excerpt, start, offset }: SearchHit): string {
  const lead = spaced(excerpt.slice(0, start));
  if (offset <= start) {
    return lead;
  }
  const word = lead.indexOf(' ');
  return `…${word >= 0 && word < longestWord ? lead.slice(word) : lead}`;
}

const longestWord = 20;

/** On one line; what stands beside the hit stays apart from it or joined to it as it was. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}
