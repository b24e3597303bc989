import type { AgreementView, Disagreement, LabelWords } from '../../../protocol/factors';
import { element, plainButton, quoted } from '../../dom';
import { formatCount } from '../../format';
import { oneLine } from '../../inertText';
import { asksForBeside } from '../../opening';
import type { Actions } from '../actions';
import { hint } from '../../messages';
import { labelName, sourceName } from './names';

/** More of them than this are not a list to read. */
const most = 300;

/** Where the two disagree; a click goes there. */
export function disagreementList(
  view: AgreementView,
  words: LabelWords,
  actions: Actions,
): HTMLElement {
  const { disagreements } = view.comparison;
  const shown = disagreements.slice(0, most);
  return element(
    'div',
    {},
    element(
      'ul',
      { class: 'disagreements' },
      ...shown.map((each) => element('li', {}, entry(view, each, words, actions))),
    ),
    ...(disagreements.length > shown.length
      ? [hint(`${formatCount(disagreements.length - shown.length)} more are not listed.`)]
      : []),
  );
}

function entry(
  view: AgreementView,
  each: Disagreement,
  words: LabelWords,
  actions: Actions,
): HTMLElement {
  const { record, index } = each.id;
  const place = index === 0 ? `#${record + 1}` : `#${record + 1}.${index + 1}`;
  const { level, given, reference } = view;
  return plainButton(
    {
      class: 'disagreement',
      title: 'Go to the segment',
      'data-key': `disagreement:${record}:${index}:${each.segment}`,
    },
    (event) => actions.open(each, asksForBeside(event)),
    element('span', { class: 'place' }, place),
    quoted(oneLine(each.quote, 140), 'quote'),
    element(
      'span',
      { class: 'labels' },
      element('bdi', {}, `${sourceName(reference)}: ${labelName(words, level, each.reference)}`),
      ' · ',
      element('bdi', {}, `${sourceName(given)}: ${labelName(words, level, each.given)}`),
    ),
  );
}
