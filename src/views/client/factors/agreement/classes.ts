import type { AgreementView, LabelWords } from '../../../protocol/factors';
import { element } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { labelName } from './names';

/** Precision and recall of each class. */
export function classesTable({ comparison, level }: AgreementView, words: LabelWords): HTMLElement {
  const heads = ['Class', 'Precision', 'Recall', 'F1', 'Given', 'Reference'];
  return element(
    'table',
    { class: 'classes' },
    element(
      'thead',
      {},
      element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))),
    ),
    element(
      'tbody',
      {},
      ...comparison.agreement.classes.map((each) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, element('bdi', {}, labelName(words, level, each.label))),
          ...[each.precision, each.recall, each.f1].map((share) =>
            element('td', {}, Number.isNaN(share) ? '–' : formatShare(share)),
          ),
          ...[each.given, each.support].map((count) => element('td', {}, formatCount(count))),
        ),
      ),
    ),
  );
}
