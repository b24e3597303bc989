import type { Abstention, VoteGroup } from '../../../protocol/vote';
import { element } from '../../dom';
import { formatCount } from '../../format';
import type { Actions } from '../actions';
import { chips, membersOf } from './chips';

const reasons: readonly { readonly reason: Abstention['reason']; readonly title: string }[] = [
  { reason: 'no answer', title: 'No answer' },
  { reason: 'truncated', title: 'Truncated' },
];

/** The siblings that have no vote, by the reason why. */
export function withoutAnswer({ siblings, abstentions }: VoteGroup, actions: Actions): HTMLElement {
  const rows = reasons.flatMap(({ reason, title }) => {
    const members = abstentions.filter((each) => each.reason === reason).map((each) => each.member);
    return members.length === 0
      ? []
      : [
          element(
            'li',
            { class: 'cluster no-vote', title: 'Does not count as a vote' },
            element('span', { class: 'mark' }),
            element('div', { class: 'cluster-answer' }, title),
            element('span', { class: 'count' }, formatCount(members.length)),
            chips(membersOf(siblings, members), `abstention:${reason}`, false, actions),
          ),
        ];
  });
  return element('ul', { class: 'clusters', 'aria-label': 'Without a vote' }, ...rows);
}
