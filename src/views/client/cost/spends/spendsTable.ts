import { formatByteSeconds, formatUsd } from '../../../../analysis/cost/format';
import { groupOf } from '../../../../analysis/segments/groups';
import type { GroupSpent, SpendsView, Spent } from '../../../protocol/cost';
import { type Child, element, plainButton } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { swatch } from '../../swatch';
import type { Actions } from '../actions';
import { formula } from '../formula';
import type { UiState } from '../uiState';

const heads = ['', 'Segments', 'Tokens', 'KV byte-seconds', 'Dollars', ''] as const;

/** What lies behind the thought has no segments. */
const behindThought = 'behind-thought';

/** The same in figures, by group and unfolded by factor, each with its formula. */
export function spendsTable(spends: SpendsView, ui: UiState, actions: Actions): HTMLElement {
  const { total, groups, answer, abandoned, afterSettled } = spends;
  const row = rowsOf(total);
  return element(
    'div',
    { class: 'scroll' },
    element(
      'table',
      { class: 'figures spends' },
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))),
      ),
      element(
        'tbody',
        {},
        ...groups.flatMap((group) => groupRows(group, row, ui, actions)),
        ...(answer.tokens > 0
          ? [row('group', 'Answer behind the thought', answer, behindThought)]
          : []),
        row('total', 'All of the output', total, 'total'),
      ),
      element(
        'tbody',
        {},
        row('part', 'of it abandoned branches', abandoned, 'abandoned'),
        ...(afterSettled === undefined
          ? []
          : [row('part', 'of it after the answer was settled', afterSettled, 'settled')]),
      ),
    ),
  );
}

type RowOf = (kind: string, head: Child, spent: Spent, key: string) => HTMLElement;

function rowsOf(total: Spent): RowOf {
  return (kind, head, spent, key) =>
    element(
      'tr',
      { class: kind },
      element('th', { scope: 'row' }, head),
      element('td', {}, key === behindThought ? '–' : formatCount(spent.segments)),
      ...[
        [formatCount(spent.tokens), spent.tokens, total.tokens],
        [formatByteSeconds(spent.kvByteSeconds), spent.kvByteSeconds, total.kvByteSeconds],
        [spent.usd === undefined ? '–' : formatUsd(spent.usd), spent.usd, total.usd],
      ].map(([text, part, whole]) => cell(String(text), Number(part), Number(whole))),
      element('td', { class: 'how' }, formula(spent.explanation, `spend:${key}`)),
    );
}

function cell(text: string, part: number, whole: number): HTMLElement {
  const share = whole > 0 ? formatShare(part / whole) : undefined;
  return element('td', {}, text, share && element('span', { class: 'share-of' }, share));
}

function groupRows(
  spent: GroupSpent,
  row: RowOf,
  { unfolded }: UiState,
  actions: Actions,
): readonly HTMLElement[] {
  const { group, factors } = spent;
  const { name, definition } = groupOf(group);
  const open = unfolded.includes(group);
  const fold = plainButton(
    {
      class: 'fold',
      'aria-expanded': String(open),
      'data-key': `group:${group}`,
      title: definition,
    },
    () =>
      actions.setUi({
        unfolded: open ? unfolded.filter((each) => each !== group) : [...unfolded, group],
      }),
    element('span', { class: 'twistie', 'aria-hidden': 'true' }, open ? '▾' : '▸'),
    swatch(group),
    name,
  );
  return [
    row('group', fold, spent, group),
    ...(open
      ? factors.map((factor) => row('factor', factor.name, factor, `${group}:${factor.factor}`))
      : []),
  ];
}
