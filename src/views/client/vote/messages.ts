import { element } from '../dom';
import { button } from '../toolkit';
import type { Actions } from './actions';

/** Shown while no trajectory is open: what to do. */
export function emptyMessage(actions: Actions): HTMLElement {
  return element(
    'div',
    { class: 'message' },
    element(
      'p',
      {},
      'Open a .jsonl file of trajectories and choose ',
      element('b', {}, 'Open trajectory'),
      ' above a line. Its siblings, and what they vote for, then stand here.',
    ),
    button('Open the Samples', () => actions.openSamples(), {
      primary: true,
      'data-key': 'samples',
    }),
  );
}
