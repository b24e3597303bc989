import type { VoteGroup } from '../../protocol/vote';
import { element, quoted } from '../dom';
import { formatCompact, formatCount, formatShare, formatUsd } from '../format';
import { icon } from '../icons';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import type { Actions } from './actions';

/** What the whole group cost: tokens, dollars under the serving profile, tokens given up. */
export function totals({ totals: sum, profile }: VoteGroup, actions: Actions): HTMLElement {
  const { tokens, usd, abandonedTokens } = sum;
  const abandoned = tokens === 0 ? '' : ` (${formatShare(abandonedTokens / tokens)})`;
  return element(
    'section',
    { class: 'totals', 'aria-label': 'Cost of the vote' },
    figure(formatCompact(tokens), 'tokens', `${formatCount(tokens)} tokens of all siblings`),
    figure(
      `${formatCompact(abandonedTokens)}${abandoned}`,
      'abandoned',
      `${formatCount(abandonedTokens)} tokens of branches that backtracks gave up`,
    ),
    element(
      'p',
      { class: 'profile' },
      usd === undefined
        ? element('span', {}, 'No cost: it does not fit ')
        : element('span', {}, element('b', {}, formatUsd(usd)), ' on '),
      quoted(oneLine(profile, 120), 'profile-name'),
      button(icon('edit'), () => actions.selectServingProfile(), {
        icon: true,
        'aria-label': 'Change the serving profile',
        title: 'Change the serving profile',
        'data-key': 'profile',
      }),
    ),
  );
}

function figure(value: string, name: string, title: string): HTMLElement {
  return element('p', { class: 'figure', title }, element('b', {}, value), ` ${name}`);
}
