import type { NodeDetails, TreeSibling } from '../../../protocol/tree';
import { answerView } from '../../answerView';
import { element, plainButton } from '../../dom';
import { formatCount } from '../../format';
import { asksForBeside, keyOf } from '../../opening';
import { verdictMark } from '../../verdict';
import type { Actions } from '../actions';

/** More are too many to look through; the filter makes them fewer. */
const most = 300;

/** The rollouts through a step; each opens at that step. */
export function through(
  { rollouts, depth }: NodeDetails,
  siblings: readonly TreeSibling[],
  actions: Actions,
): HTMLElement {
  const more = rollouts.length - most;
  return element(
    'ul',
    { class: ['chips', 'through'] },
    ...rollouts.slice(0, most).map((place) => {
      const sibling = siblings[place];
      return sibling && element('li', {}, chip(sibling, Math.max(0, depth - 1), actions));
    }),
    more > 0 ? element('li', {}, `and ${formatCount(more)} others`) : undefined,
  );
}

function chip({ id, answer, correct, sample }: TreeSibling, before: number, actions: Actions) {
  return plainButton(
    { class: 'chip', title: sample, 'data-key': `sibling:${keyOf(id)}` },
    (event) => actions.openStep(id, before, asksForBeside(event)),
    siblingName(id),
    verdictMark(correct),
    answer === undefined ? undefined : answerView(answer, 24),
  );
}

/** As in `#4`: by record, and by place in it where it holds several. */
export function siblingName({ record, index }: TreeSibling['id']): string {
  const place = index === 0 ? '' : `.${index + 1}`;
  return `#${record + 1}${place}`;
}
