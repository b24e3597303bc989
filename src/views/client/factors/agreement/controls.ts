import type { AgreementView, ComparisonLevel, LabelWords } from '../../../protocol/factors';
import { element } from '../../dom';
import { selectList } from '../../selectList';
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
    selectList('Labels of', sources, given, 'given', (each) =>
      actions.compare({ given: each, reference, level }),
    ),
    selectList('against', sources, reference, 'reference', (each) =>
      actions.compare({ given, reference: each, level }),
    ),
    selectList('as', levels, level, 'level', (each) =>
      actions.compare({ given, reference, level: each }),
    ),
  );
}
