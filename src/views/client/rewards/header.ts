import type { RewardsState } from '../../protocol/rewards';
import { element } from '../dom';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import { trajectoryHeading } from '../trajectoryHeading';
import type { Actions } from './actions';

/** What the page is about, and whose rewards count elsewhere. */
export function header(state: RewardsState, actions: Actions): HTMLElement {
  const { chosen } = state;
  return element(
    'header',
    {},
    trajectoryHeading('Rewards of ', state, () => actions.openTrajectory()),
    element(
      'p',
      { class: 'about' },
      element(
        'span',
        {},
        'Votes weigh by ',
        element('b', {}, element('bdi', {}, oneLine(chosen, 80))),
      ),
      button('Change…', () => actions.chooseSource(), { class: 'small', 'data-key': 'source' }),
    ),
  );
}
