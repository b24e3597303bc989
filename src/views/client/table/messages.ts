import { element } from '../dom';
import { shortened } from '../inertText';
import { progressRing } from '../toolkit';

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
    element('p', {}, element('b', {}, 'The table could not be shown.')),
    element('p', {}, element('bdi', {}, shortened(message, 2000))),
  );
}
