import type { VoteGroup } from '../../../protocol/vote';
import { element } from '../../dom';
import { formatCount } from '../../format';
import type { Actions } from '../actions';
import { chips, membersOf } from './chips';

/** Siblings that are listed beside the answers, for one reason. */
interface SetApart {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly members: readonly number[];
}

/** The siblings that have no vote, and those that contradict themselves; nothing without any. */
export function setApart(group: VoteGroup, actions: Actions): HTMLElement | undefined {
  const rows = reasons(group)
    .filter(({ members }) => members.length > 0)
    .map(({ key, title, hint, members }) =>
      element(
        'li',
        { class: 'cluster apart', title: hint },
        element('span', { class: 'mark' }),
        element('div', { class: 'cluster-answer' }, title),
        element('span', { class: 'count' }, formatCount(members.length)),
        chips(membersOf(group.siblings, members), `apart:${key}`, false, actions),
      ),
    );
  return rows.length === 0
    ? undefined
    : element('ul', { class: 'clusters', 'aria-label': 'Set apart' }, ...rows);
}

function reasons({ abstentions, contradictory }: VoteGroup): readonly SetApart[] {
  const abstaining = (reason: (typeof abstentions)[number]['reason']): readonly number[] =>
    abstentions.filter((each) => each.reason === reason).map(({ member }) => member);
  const hint = 'Does not count as a vote';
  return [
    { key: 'no answer', title: 'No answer', hint, members: abstaining('no answer') },
    { key: 'truncated', title: 'Truncated', hint, members: abstaining('truncated') },
    {
      key: 'contradictory',
      title: 'Contradictory',
      hint: 'Names one answer and then another: it votes for the last, and counts above',
      members: contradictory,
    },
  ];
}
