import type { RewardsState } from '../../protocol/rewards';
import { element, plainButton, quoted } from '../dom';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import type { Actions } from './actions';

/** What the page is about, and whose rewards count elsewhere. */
export function header(state: RewardsState, actions: Actions): HTMLElement {
  const { fileName, trajectory, chosen } = state;
  return element(
    'header',
    {},
    element(
      'h1',
      {},
      'Rewards of ',
      plainButton(
        { class: 'link', 'data-key': 'open', title: 'Open the trajectory' },
        () => actions.openTrajectory(),
        `trajectory ${trajectory}`,
      ),
      ' in ',
      quoted(oneLine(fileName, 80), 'file-name', fileName),
    ),
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
