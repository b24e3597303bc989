import { type Child, element } from './dom';
import { formatCount } from './format';
import { shortened } from './inertText';
import { button, progressRing } from './toolkit';

/** Shown while something is read. */
export function loadingMessage(message: string): HTMLElement {
  return loading([shortened(message, 500)]);
}

function loading(words: readonly Child[], ...others: readonly Child[]): HTMLElement {
  return element(
    'div',
    { class: 'message loading', role: 'status' },
    progressRing(),
    element('p', {}, ...words),
    ...others,
  );
}

/** Shown while something long is under way, with how far that is and a way to give it up. */
export class LoadingMessage {
  private readonly done = element('span', { class: 'done' });

  constructor(private readonly cancel: () => void) {}

  begin(message: string): HTMLElement {
    this.done.textContent = '';
    return loading(
      [shortened(message, 500), ' ', this.done],
      button('Stop', () => this.cancel(), { 'data-key': 'cancel' }),
    );
  }

  /** @param what is counted, where the message does not say it */
  progress(done: number, total: number, what = ''): void {
    this.done.textContent = `${formatCount(done)} of ${formatCount(total)} ${what}`.trimEnd();
  }
}

/** Shown once the reading was given up: what to do then. */
export function stoppedMessage(...words: readonly Child[]): HTMLElement {
  return element('div', { class: 'message', role: 'status' }, element('p', {}, ...words));
}

/** Shown in place of what could not be shown: `The vote could not be shown.` */
export function failedMessage(what: string, message: string): HTMLElement {
  return element(
    'div',
    { class: 'message failed', role: 'alert' },
    element('p', {}, element('b', {}, what)),
    element('p', {}, element('bdi', {}, shortened(message, 2000))),
  );
}

export function hint(...words: readonly Child[]): HTMLElement {
  return element('p', { class: 'hint' }, ...words);
}
