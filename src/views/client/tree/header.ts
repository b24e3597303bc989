import type { TreeView } from '../../protocol/tree';
import { answerView } from '../answerView';
import { element, plainButton, quoted } from '../dom';
import { formatCount, formatShare, plural } from '../format';
import { oneLine } from '../inertText';
import type { Actions } from './actions';

/** What the page is about. */
export function header(tree: TreeView, actions: Actions): HTMLElement {
  const { problem, problemKey, gold, siblings, fileName, columns } = tree;
  const [judged = 0, right = 0] = [columns.judged[0], columns.right[0]];
  const counts = [
    plural(siblings.length, 'rollout'),
    plural(columns.parent.length - 1, 'step'),
    judged === 0
      ? 'nobody says which are right'
      : `${formatCount(right)} of ${formatCount(judged)} judged right (${formatShare(right / judged)})`,
  ];
  return element(
    'header',
    {},
    element('h1', {}, 'Rollout tree'),
    element(
      'p',
      { class: 'summary' },
      quoted(oneLine(problem, 240) || problemKey, 'problem-title', oneLine(problem, 2000)),
    ),
    element(
      'p',
      { class: 'summary' },
      `${counts.join(' · ')} · `,
      ...(gold === undefined ? [] : ['right answer ', answerView(gold, 80), ' · ']),
      quoted(fileName, 'file-name'),
      ' · ',
      plainButton({ class: 'link', 'data-key': 'vote' }, () => actions.showVote(), 'Show vote'),
    ),
  );
}
