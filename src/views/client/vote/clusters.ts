import type { Cluster, VoteGroup } from '../../protocol/vote';
import { element, quoted } from '../dom';
import { formatCount, formatShare, plural } from '../format';
import { icon } from '../icons';
import { oneLine, shortened } from '../inertText';
import { sectionHeading, verdictMark } from '../verdict';
import type { Actions } from './actions';
import { chips, membersOf } from './chips';
import { withoutAnswer } from './withoutAnswer';

/** So many answers are shown at once; the others unfold. */
const shownClusters = 6;
const shownForms = 50;

/** The answers with their votes, largest first, and the siblings that gave none. */
export function clusters(group: VoteGroup, actions: Actions): HTMLElement {
  const rows = group.clusters.map((each, index) => cluster(each, index, group, actions));
  const others = rows.slice(shownClusters);
  const list = element('ul', { class: 'clusters' }, ...rows.slice(0, shownClusters));
  const section = element('section', { 'aria-label': 'Answers' }, sectionHeading('Answers'), list);
  if (others.length > 0) {
    section.append(
      element(
        'details',
        { class: 'more', 'data-key': 'clusters:more' },
        element('summary', {}, plural(others.length, 'more answer')),
        element('ul', { class: 'clusters' }, ...others),
      ),
    );
  }
  if (group.abstentions.length > 0) {
    section.append(withoutAnswer(group, actions));
  }
  return section;
}

function cluster(
  { answer, forms, members, correct, winner }: Cluster,
  index: number,
  { siblings, majority }: VoteGroup,
  actions: Actions,
): HTMLElement {
  const share = majority.valid === 0 ? 0 : members.length / majority.valid;
  const shown = quoted(oneLine(answer, 400), 'answer', shortened(answer, 2000));
  return element(
    'li',
    { class: ['cluster', ...(winner ? ['winner'] : [])] },
    winnerMark(winner),
    element('div', { class: 'cluster-answer' }, shown),
    verdictMark(correct),
    bar(share),
    element(
      'span',
      { class: 'count', title: plural(members.length, 'vote') },
      formatCount(members.length),
    ),
    element('span', { class: 'share', title: 'Share of the valid votes' }, formatShare(share)),
    chips(membersOf(siblings, members), `cluster:${index}`, actions),
    mergedForms(forms, index),
  );
}

function winnerMark(winner: boolean): HTMLElement {
  return winner
    ? element(
        'span',
        { class: 'mark', role: 'img', 'aria-label': 'Winner', title: 'Winner of the vote' },
        icon('winner'),
      )
    : element('span', { class: 'mark' });
}

function bar(share: number): HTMLElement {
  const fill = element('span', { class: 'bar-fill' });
  fill.style.width = `${share * 100}%`;
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
}

function mergedForms(forms: readonly string[], index: number): HTMLElement | undefined {
  if (forms.length === 0) {
    return undefined;
  }
  const rows = forms
    .slice(0, shownForms)
    .map((form) => element('li', {}, quoted(oneLine(form, 400))));
  const left = forms.length - rows.length;
  return element(
    'details',
    { class: 'forms', 'data-key': `forms:${index}` },
    element('summary', {}, `also written in ${plural(forms.length, 'other way')}`),
    element(
      'ul',
      {},
      ...rows,
      left > 0 ? element('li', {}, `and ${formatCount(left)} more`) : undefined,
    ),
  );
}
