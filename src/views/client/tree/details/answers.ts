import type { AnswerCount, NodeDetails } from '../../../protocol/tree';
import { answerView } from '../../answerView';
import { element } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { verdictMark } from '../../verdict';

const most = 30;

/** What the rollouts through a step come to. */
export function answers({ answers: counts }: NodeDetails): HTMLElement {
  const more = counts.length - most;
  return element(
    'ul',
    { class: 'chips' },
    ...counts
      .slice(0, most)
      .map((counted) =>
        element(
          'li',
          { class: 'chip' },
          verdictMark(verdictOf(counted)),
          answerView(counted.answer, 60),
          ` × ${formatCount(counted.count)}`,
          isDisputed(counted) ? `, ${formatCount(counted.right)} right` : undefined,
        ),
      ),
    more > 0 ? element('li', {}, `and ${formatCount(more)} others`) : undefined,
  );
}

function verdictOf(counted: AnswerCount): boolean | undefined {
  return counted.judged === 0 || isDisputed(counted) ? undefined : counted.right > 0;
}

/** Whether it is right of some rollouts and wrong of others. */
function isDisputed({ judged, right }: AnswerCount): boolean {
  return right > 0 && right < judged;
}

/** The kinds of thinking move that come next, most frequent first. */
export function nextMoves({ nextMoves: moves }: NodeDetails): HTMLElement {
  return element(
    'ul',
    { class: 'chips' },
    ...moves.map(({ name, share }) =>
      element('li', { class: 'chip' }, `${name} ${formatShare(share)}`),
    ),
  );
}
