import type { NodeDetails } from '../../../protocol/tree';
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
      .map(({ answer, count, correct }) =>
        element(
          'li',
          { class: 'chip' },
          verdictMark(correct),
          answerView(answer, 60),
          ` × ${formatCount(count)}`,
        ),
      ),
    more > 0 ? element('li', {}, `and ${formatCount(more)} others`) : undefined,
  );
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
