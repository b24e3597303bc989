import type { Sibling } from '../../../protocol/vote';
import { element, plainButton, quoted } from '../../dom';
import { formatCompact, formatCount, formatReward, formatUsd } from '../../format';
import { oneLine } from '../../inertText';
import { asksForBeside, keyOf } from '../../opening';
import type { Actions } from '../actions';

/** So many chips are shown at once; of more, the others unfold. */
const shownChips = 6;

/** A chip per sibling that opens it. `key` tells the chips of this row from others. */
export function chips(
  members: readonly Sibling[],
  key: string,
  namesModel: boolean,
  actions: Actions,
): HTMLElement {
  const all = members.map((sibling) => chip(sibling, key, namesModel, actions));
  // The word that unfolds the others takes the place of one.
  const shown = all.length <= shownChips ? shownChips : shownChips - 1;
  const row = element('div', { class: 'chips' }, ...all.slice(0, shown));
  const others = all.slice(shown);
  if (others.length > 0) {
    row.append(
      element(
        'details',
        { class: 'more-chips', 'data-key': `${key}:more` },
        element('summary', {}, `${formatCount(others.length)} more`),
        element('div', { class: 'chips' }, ...others),
      ),
    );
  }
  return row;
}

function chip(
  sibling: Sibling,
  key: string,
  namesModel: boolean,
  actions: Actions,
): HTMLButtonElement {
  const label = oneLine(sibling.label, 24);
  const { model, reward, strength, totalTokens } = sibling;
  return plainButton(
    {
      class: 'chip',
      title: `Open ${oneLine(sibling.label, 200)}: ${chipWords(sibling)}`,
      'aria-label': `Open ${label}`,
      'aria-current': sibling.active ? 'true' : undefined,
      'data-key': `${key}:${keyOf(sibling.id)}`,
    },
    (event) => actions.open(sibling, asksForBeside(event)),
    quoted(label, 'label'),
    namesModel && model !== undefined ? quoted(oneLine(model, 20), 'chip-model') : undefined,
    element('span', { class: 'chip-figure' }, formatCompact(totalTokens)),
    reward === undefined
      ? undefined
      : element('span', { class: 'chip-figure' }, `r\u00a0${formatReward(reward)}`),
    strength === 'weak' ? element('span', { class: 'chip-weak' }, 'weak') : undefined,
  );
}

function chipWords(sibling: Sibling): string {
  const { model, reward, strength } = sibling;
  return [
    ...(model === undefined ? [] : [oneLine(model, 200)]),
    figures(sibling),
    ...(reward === undefined ? [] : [`reward ${reward}`]),
    ...(strength === undefined ? [] : [statements[strength]]),
  ].join(', ');
}

const statements = {
  strong: 'answer plainly stated',
  weak: 'answer only guessed from the last number or formula',
} as const;

/** A sibling's tokens and dollars in words. */
export function figures({ totalTokens, thoughtTokens, exactTokens, usd }: Sibling): string {
  const tokens = `${formatCount(totalTokens)} tokens, ${formatCount(thoughtTokens)} of them thought`;
  const counted = exactTokens ? '' : ' (estimated with another model’s encoding)';
  return usd === undefined ? tokens + counted : `${tokens}${counted}, ${formatUsd(usd)}`;
}

export function membersOf(siblings: readonly Sibling[], indices: readonly number[]): Sibling[] {
  return indices.map((index) => siblings[index]).filter((each) => each !== undefined);
}
