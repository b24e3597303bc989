import type { AgreementView } from '../../../protocol/factors';
import { element } from '../../dom';
import { formatCount } from '../../format';
import { sourceName } from './names';

/** How far the two agree on where the thought turns back; nothing where nobody spoke of it. */
export function backtracksLine(view: AgreementView): readonly HTMLElement[] {
  const { segments, agreed, elsewhere, onlyGiven, onlyReference } = view.backtracks;
  if (segments === 0) {
    return [];
  }
  const parts = [
    ...(elsewhere > 0
      ? [elsewhere === 1 ? '1 returns elsewhere' : `${formatCount(elsewhere)} return elsewhere`]
      : []),
    ...(onlyGiven > 0 ? [`${formatCount(onlyGiven)} only for ${sourceName(view.given)}`] : []),
    ...(onlyReference > 0
      ? [`${formatCount(onlyReference)} only for ${sourceName(view.reference)}`]
      : []),
  ];
  return [
    element(
      'p',
      { class: 'backtracks' },
      element('strong', {}, `Backtracks: ${formatCount(agreed)} of ${formatCount(segments)} agree`),
      ...parts.map((part) => ` · ${part}`),
    ),
  ];
}
