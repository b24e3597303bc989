import type { Sibling } from '../../protocol/vote';
import { type Child, element, plainButton, quoted } from '../dom';
import { formatCompact, formatUsd } from '../format';
import { icon } from '../icons';
import { oneLine, shortened } from '../inertText';
import { asksForBeside, keyOf } from '../opening';
import { describeStrip } from '../strips/describe';
import { type Checkbox, checkbox } from '../toolkit';
import { verdictMark } from '../verdict';
import type { Actions } from './actions';
import { figures } from './clusters/chips';

export interface SiblingRow {
  readonly sibling: Sibling;
  readonly element: HTMLElement;
  readonly checkbox: Checkbox;
  readonly canvas: HTMLCanvasElement;
}

/**
 * One sibling: who it is, what it answered, what it cost, and its strip. The model is named where
 * the siblings come from several.
 */
export function siblingRow(
  sibling: Sibling,
  namesModel: boolean,
  actions: Actions,
  onPick: (picked: boolean) => void,
): SiblingRow {
  const label = labelOf(sibling);
  const box = checkbox(onPick);
  const canvas = element('canvas', { role: 'img', 'aria-label': describeStrip(sibling) });
  const row = element(
    'div',
    {
      class: ['row', ...(sibling.active ? ['active'] : [])],
      role: 'row',
      tabindex: -1,
      'aria-current': sibling.active ? 'true' : undefined,
      'aria-selected': 'false',
      'aria-label': rowName(sibling),
      'data-key': `row:${keyOf(sibling.id)}`,
    },
    cell('pick', {}, box),
    cell(
      'label',
      { title: labelTitle(sibling) },
      quoted(label, 'label'),
      namesModel ? modelName(sibling) : undefined,
    ),
    answerCell(sibling),
    cell('row-verdict', {}, verdictMark(sibling.correct)),
    cell('strip', {}, canvas),
    tokensCell(sibling),
    cell('usd', {}, sibling.usd === undefined ? '' : formatUsd(sibling.usd)),
    cell(
      'beside',
      {},
      besideButton(label, () => actions.open(sibling, true)),
    ),
  );
  row.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('.pick, .beside'))) {
      actions.open(sibling, asksForBeside(event));
    }
  });
  return { sibling, element: row, checkbox: box, canvas };
}

function cell(
  name: string,
  attributes: { readonly title?: string },
  ...children: Child[]
): HTMLElement {
  return element('div', { class: ['cell', name], role: 'gridcell', ...attributes }, ...children);
}

/** What a screen reader says of a row before its cells. */
function rowName(sibling: Sibling): string {
  const { answer, truncated, correct, active } = sibling;
  const verdict = correct === undefined ? [] : [correct ? 'right' : 'wrong'];
  return [
    labelOf(sibling),
    answer === undefined ? noAnswer(truncated) : `answer ${oneLine(answer, 120)}`,
    ...verdict,
    figures(sibling),
    ...(active ? ['in the active editor'] : []),
  ].join(', ');
}

export function labelOf({ label }: Sibling): string {
  return oneLine(label, 60);
}

function noAnswer(truncated: boolean): string {
  return truncated ? 'truncated' : 'no answer';
}

function modelName({ model }: Sibling): HTMLElement | undefined {
  return model === undefined ? undefined : quoted(` ${oneLine(model, 40)}`, 'model');
}

function labelTitle({ label, model, reward, active }: Sibling): string {
  return [
    oneLine(label, 200),
    ...(model === undefined ? [] : [oneLine(model, 200)]),
    ...(reward === undefined ? [] : [`reward ${reward}`]),
    ...(active ? ['in the active editor'] : []),
  ].join(' · ');
}

function answerCell({ answer, truncated }: Sibling): HTMLElement {
  if (answer === undefined) {
    return cell('row-answer none', {}, noAnswer(truncated));
  }
  const title = `${shortened(answer, 1000)}${truncated ? ' (truncated)' : ''}`;
  return cell('row-answer', { title }, quoted(oneLine(answer, 120)));
}

function tokensCell(sibling: Sibling): HTMLElement {
  const tokens = formatCompact(sibling.totalTokens);
  return cell('tokens', { title: figures(sibling) }, sibling.exactTokens ? tokens : `≈${tokens}`);
}

function besideButton(label: string, onClick: () => void): HTMLElement {
  return plainButton(
    {
      class: 'icon-button',
      tabindex: -1,
      title: 'Open to the side (Ctrl+Enter)',
      'aria-label': `Open ${label} to the side`,
    },
    onClick,
    icon('beside'),
  );
}
