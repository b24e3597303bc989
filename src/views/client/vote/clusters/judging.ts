import type { VoteGroup } from '../../../protocol/vote';
import { element, plainButton, quoted } from '../../dom';
import { oneLine } from '../../inertText';
import type { Actions } from '../actions';

const shownForms = 20;
const shownOthers = 50;

/** What a person can say of an answer: that it is right, means another, or holds a stranger. */
export function judging(
  group: VoteGroup,
  index: number,
  actions: Actions,
): HTMLElement | undefined {
  const cluster = group.clusters[index];
  if (cluster === undefined) {
    return undefined;
  }
  const { answer, forms } = cluster;
  return element(
    'details',
    { class: 'judging', 'data-key': `judging:${index}` },
    element('summary', { title: 'Merge, split or mark as gold by hand' }, 'Correct…'),
    plainButton(
      { class: 'link', 'data-key': `gold:${index}` },
      () => actions.judge({ kind: 'gold', answers: [answer] }),
      'Mark as gold',
    ),
    mergeChoice(group, index, actions),
    forms.length === 0
      ? undefined
      : element(
          'ul',
          { 'aria-label': 'Split off a form' },
          ...[answer, ...forms].slice(0, shownForms).map((form) =>
            element(
              'li',
              {},
              quoted(oneLine(form, 60)),
              ' ',
              plainButton(
                { class: 'link', 'aria-label': `Split off ${oneLine(form, 60)}` },
                () => actions.judge({ kind: 'apart', answers: [form] }),
                'Split off',
              ),
            ),
          ),
        ),
  );
}

/** A native list, so that hundreds of answers stay easy to choose from. */
function mergeChoice(
  { clusters }: VoteGroup,
  index: number,
  actions: Actions,
): HTMLElement | undefined {
  const others = clusters.filter((_, at) => at !== index).slice(0, shownOthers);
  const own = clusters[index]?.answer;
  if (others.length === 0 || own === undefined) {
    return undefined;
  }
  const choice = element(
    'select',
    { class: 'merge', 'aria-label': 'Merge with', 'data-key': `merge:${index}` },
    element('option', { value: '' }, 'Merge with…'),
    ...others.map(({ answer }, at) => element('option', { value: at }, oneLine(answer, 40))),
  );
  choice.addEventListener('change', () => {
    const other = choice.value === '' ? undefined : others[Number(choice.value)];
    if (other !== undefined) {
      actions.judge({ kind: 'same', answers: [own, other.answer] });
    }
  });
  return choice;
}
