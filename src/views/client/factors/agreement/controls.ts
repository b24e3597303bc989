import type { AgreementView, ComparisonLevel, LabelWords } from '../../../protocol/factors';
import { element } from '../../dom';
import type { Actions } from '../actions';
import { sourceName } from './names';

/** Whose labels are measured against whose, and as what. */
export function controls(view: AgreementView, words: LabelWords, actions: Actions): HTMLElement {
  const { given, reference, level } = view;
  const levels: readonly (readonly [ComparisonLevel, string])[] = [
    ['groups', 'groups'],
    ...words.schemes.map(({ id, name }) => [id, name] as const),
  ];
  const sources = view.sources.map((source) => [source, sourceName(source)] as const);
  return element(
    'div',
    { class: 'controls' },
    select('Labels of', sources, given, 'given', (each) =>
      actions.compare({ given: each, reference, level }),
    ),
    select('against', sources, reference, 'reference', (each) =>
      actions.compare({ given, reference: each, level }),
    ),
    select('as', levels, level, 'level', (each) =>
      actions.compare({ given, reference, level: each }),
    ),
  );
}

function select<T extends string>(
  label: string,
  values: readonly (readonly [T, string])[],
  current: T,
  key: string,
  onChoice: (value: T) => void,
): HTMLElement {
  const list = element(
    'select',
    { 'data-key': key },
    ...values.map(([value, title]) =>
      element('option', { value, selected: value === current }, title),
    ),
  );
  list.addEventListener('change', () => {
    const chosen = values[list.selectedIndex]?.[0];
    if (chosen !== undefined) {
      onChoice(chosen);
    }
  });
  return element('label', {}, label, ' ', list);
}
