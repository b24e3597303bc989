import { type Child, element } from './dom';
import { icon } from './icons';

/** Right or wrong, as an icon with its word; nothing where it is not known. */
export function verdictMark(correct: boolean | undefined): HTMLElement {
  if (correct === undefined) {
    return element('span', { class: 'verdict' });
  }
  const name = correct ? 'right' : 'wrong';
  return element(
    'span',
    { class: ['verdict', name] },
    icon(name),
    element('span', { class: 'verdict-word' }, name),
  );
}

/** A heading of a section of the page, with what stands at its right. */
export function sectionHeading(title: string, ...others: readonly Child[]): HTMLElement {
  return element('div', { class: 'section-heading' }, element('h2', {}, title), ...others);
}
