import type { Explanation } from '../../protocol/cost';
import { element } from '../dom';

/** A figure's formula with the values in it, its assumptions and its sources, folded away. */
export function formula(
  { summary, formulas, sources }: Explanation,
  key: string,
  title = 'Formula',
): HTMLElement {
  return element(
    'details',
    { class: 'formula', 'data-key': `formula:${key}` },
    element('summary', { 'aria-label': `${title}: ${summary}` }, title),
    element(
      'div',
      { class: 'formula-body' },
      element('p', {}, summary),
      list('formulas', formulas),
      list('sources', sources),
    ),
  );
}

function list(name: string, lines: readonly string[]): HTMLElement {
  return element('ul', { class: name }, ...lines.map((line) => element('li', {}, line)));
}
