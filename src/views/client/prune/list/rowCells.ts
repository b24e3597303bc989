import type { PrunedRow } from '../../../protocol/prune';
import { type Child, element } from '../../dom';
import { formatCount, formatReward } from '../../format';
import { oneLine } from '../../inertText';
import { verdictMark } from '../../verdict';
import { titleOf } from '../ruleTitle';

const columns: readonly {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: PrunedRow) => Child;
}[] = [
  { id: 'line', title: 'Line', cell: ({ line }) => formatCount(line + 1) },
  {
    id: 'problem',
    title: 'Problem',
    cell: ({ problem }) => element('bdi', {}, oneLine(problem, 200)),
  },
  {
    id: 'answer',
    title: 'Answer',
    cell: ({ answer = '' }) => element('bdi', { class: 'answer' }, oneLine(answer, 80)),
  },
  { id: 'verdict', title: 'Verdict', cell: ({ correct }) => verdictMark(correct) },
  { id: 'tokens', title: 'Tokens', cell: ({ outputTokens }) => formatCount(outputTokens) },
  {
    id: 'reward',
    title: 'Reward',
    cell: ({ reward }) => (reward === undefined ? '' : formatReward(reward)),
  },
  { id: 'rules', title: 'Falls to', cell: ({ rules }) => rules.map(titleOf).join(', ') },
];

export function listHead(): HTMLElement {
  return element(
    'div',
    { class: 'row head', role: 'row', 'aria-rowindex': 1 },
    ...columns.map(({ id, title }) =>
      element('div', { class: ['cell', `column-${id}`], role: 'columnheader' }, title),
    ),
  );
}

export function rowCells(row: PrunedRow): readonly HTMLElement[] {
  return columns.map(({ id, cell }) =>
    element('div', { class: ['cell', `column-${id}`], role: 'gridcell' }, cell(row)),
  );
}
