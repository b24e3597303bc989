import { element } from '../dom';
import { formatCount } from '../format';
import { shortened } from '../inertText';
import { button, progressRing } from '../toolkit';

/** Shown while trajectories are read, with how far that is and a way to give it up. */
export class LoadingMessage {
  private readonly done = element('span', { class: 'done' });

  constructor(private readonly cancel: () => void) {}

  begin(message: string): HTMLElement {
    this.done.textContent = '';
    return element(
      'div',
      { class: 'message loading', role: 'status' },
      progressRing(),
      element('p', {}, shortened(message, 500), ' ', this.done),
      button('Stop', () => this.cancel(), { 'data-key': 'cancel' }),
    );
  }

  progress(done: number, total: number): void {
    this.done.textContent = `${formatCount(done)} of ${formatCount(total)}`;
  }
}

export function cancelledMessage(): HTMLElement {
  return element(
    'div',
    { class: 'message', role: 'status' },
    element('p', {}, 'Stopped. Choose above what to read.'),
  );
}

export function failedMessage(message: string): HTMLElement {
  return element(
    'div',
    { class: 'message failed', role: 'alert' },
    element('p', {}, element('b', {}, 'This could not be shown.')),
    element('p', {}, element('bdi', {}, shortened(message, 2000))),
  );
}

export function hint(...words: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'hint' }, ...words);
}
