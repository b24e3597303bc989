import type { NodeDetails, SelectionRule } from '../../../protocol/tree';
import { element } from '../../dom';
import { formatReward } from '../../format';
import { selectList } from '../../selectList';
import { selectionRuleNames } from './selectionRules';

/** How a search would choose this step among its siblings, under a rule. */
export function selection(
  { selection: scores }: NodeDetails,
  rule: SelectionRule,
  choose: (rule: SelectionRule) => void,
): HTMLElement {
  const score = scores[rule];
  const words =
    score === undefined
      ? 'no score: the problem, or nothing is known'
      : `Q ${formatReward(score.q)} · U ${formatReward(score.u)} · Q + U ${formatReward(score.score)}`;
  return element(
    'div',
    { class: 'selection' },
    selectList('A search by', selectionRuleNames, rule, 'rule', choose),
    element('p', {}, words),
  );
}
