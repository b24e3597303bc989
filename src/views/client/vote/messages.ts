import { element } from '../dom';
import { shortened } from '../inertText';
import { button, progressRing } from '../toolkit';
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

export function loadingMessage(message: string): HTMLElement {
  return element(
    'div',
    { class: 'message loading', role: 'status' },
    progressRing(),
    element('p', {}, shortened(message, 500)),
  );
}

export function failedMessage(message: string): HTMLElement {
  return element(
    'div',
    { class: 'message failed', role: 'alert' },
    element('p', {}, element('b', {}, 'The vote could not be shown.')),
    element('p', {}, element('bdi', {}, shortened(message, 2000))),
  );
}
