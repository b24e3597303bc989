import type { VoteGroup } from '../../../protocol/vote';
import { element } from '../../dom';
import { plural } from '../../format';
import { sectionHeading } from '../../verdict';
import type { Actions } from '../actions';
import type { Outcome } from '../methods/outcome';
import { clusterRow } from './clusterRow';
import { judgedBar } from './judgedBar';
import { setApart } from './setApart';

/** So many answers are shown at once; the others unfold. */
const shownClusters = 6;

/** The answers with their votes, largest first, and the siblings that gave none or several. */
export function clusters(group: VoteGroup, outcome: Outcome, actions: Actions): HTMLElement {
  const rows = group.clusters.map((_, index) => clusterRow(group, index, outcome, actions));
  const others = rows.slice(shownClusters);
  const list = element('ul', { class: 'clusters' }, ...rows.slice(0, shownClusters));
  const section = element(
    'section',
    { 'aria-label': 'Answers' },
    sectionHeading('Answers'),
    judgedBar(group, actions),
    list,
  );
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
  const apart = setApart(group, actions);
  if (apart !== undefined) {
    section.append(apart);
  }
  return section;
}
