import { flagFields, numberFields, textFields } from '../../../../analysis/table/fields';
import { element } from '../../dom';

const examples: readonly (readonly [string, string])[] = [
  ['tokens>4000', 'compare by > >= < <= = !='],
  ['tokens:1k..4k', 'from 1,000 to 4,000; one end may be left out'],
  ['correct:false', 'true, false or unknown; also truncated:'],
  ['model:qwen', 'the field contains the words, in any case'],
  ['"carry the two"', 'the full text of problem, thought or answer contains the words'],
  ['carry', 'problem, answer, model or sample, as the row shows them, contains the word'],
  ['-model:qwen', 'turns a term round'],
];

/** The whole filter language. Terms stand side by side; all of them have to hold. */
export function filterHelp(id: string): HTMLElement {
  return element(
    'div',
    { class: 'help', id, role: 'tooltip', hidden: true },
    element('p', {}, 'Terms apart by spaces; all of them have to hold.'),
    element(
      'dl',
      {},
      ...examples.flatMap(([term, meaning]) => [
        element('dt', {}, element('code', {}, term)),
        element('dd', {}, meaning),
      ]),
    ),
    fieldList('Numbers', numberFields),
    fieldList('Texts', textFields),
    fieldList('True or false', flagFields),
  );
}

function fieldList(title: string, fields: readonly { readonly name: string }[]): HTMLElement {
  const names = fields.map(({ name }) => name).join(', ');
  return element('p', {}, element('b', {}, `${title}: `), names);
}
