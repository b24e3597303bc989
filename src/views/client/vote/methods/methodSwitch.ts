import type { MethodResult, VoteGroup } from '../../../protocol/vote';
import { answerView } from '../../answerView';
import { element } from '../../dom';
import { plural } from '../../format';
import { nameOfNeed } from '../../needNames';
import { sectionHeading, verdictMark } from '../../verdict';
import { type Outcome } from './outcome';

/**
 * What every method decides, one of them chosen: its winner is the one that the page marks. Those
 * that elect another answer than the majority stand out; those that lack their data say what it is.
 */
export function methodSwitch(
  group: VoteGroup,
  { method: chosen }: Outcome,
  choose: (name: string) => void,
): HTMLElement {
  const able = group.methods.filter(({ missing }) => missing === undefined);
  const unable = group.methods.filter(({ missing }) => missing !== undefined);
  const majority = group.methods[0]?.winner;
  const rows = able.map((method) =>
    methodRow(method, group, {
      isChosen: method === chosen,
      isChange: method.winner !== undefined && method.winner !== majority,
      choose: () => choose(method.name),
    }),
  );
  return element(
    'section',
    { class: 'methods', 'aria-label': 'Method' },
    sectionHeading('Method'),
    element('div', { class: 'method-list', role: 'radiogroup', 'aria-label': 'Method' }, ...rows),
    unable.length === 0 ? undefined : withoutData(unable),
  );
}

interface RowState {
  readonly isChosen: boolean;
  readonly isChange: boolean;
  readonly choose: () => void;
}

/** A native radio button, so that arrow keys and screen readers know what to do. */
function methodRow(
  { name, words: { title, description }, winner }: MethodResult,
  { clusters }: VoteGroup,
  { isChosen, isChange, choose }: RowState,
): HTMLElement {
  const input = element('input', {
    type: 'radio',
    name: 'method',
    value: name,
    checked: isChosen,
    'data-key': `method:${name}`,
  });
  input.addEventListener('change', choose);
  const cluster = clusters[winner ?? -1];
  const decides =
    cluster === undefined
      ? element('span', { class: 'method-winner none' }, 'nobody')
      : answerView(cluster.answer, 60, 'method-winner answer');
  return element(
    'label',
    {
      class: ['method', ...(isChange ? ['changes'] : []), ...(isChosen ? ['chosen'] : [])],
      title: description,
    },
    input,
    element('span', { class: 'method-title' }, title),
    decides,
    element(
      'span',
      { class: 'method-change' },
      isChange ? element('span', { class: 'change-word' }, 'differs') : undefined,
    ),
    verdictMark(cluster?.correct),
  );
}

function withoutData(methods: readonly MethodResult[]): HTMLElement {
  return element(
    'details',
    { class: 'methods-missing', 'data-key': 'methods:missing' },
    element('summary', {}, `${plural(methods.length, 'method')} without the data`),
    element(
      'ul',
      {},
      ...methods.map(({ words, missing = '' }) =>
        element(
          'li',
          { title: words.description },
          element('span', { class: 'method-title', 'aria-disabled': 'true' }, words.title),
          ` needs ${nameOfNeed(missing)}`,
        ),
      ),
    ),
  );
}
