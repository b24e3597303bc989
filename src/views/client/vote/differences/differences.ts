import { messageOf } from '../../../../base/errors';
import type { Sibling } from '../../../protocol/vote';
import { element, plainButton } from '../../dom';
import { keyOf } from '../../opening';
import type { Actions } from '../actions';
import { comparisonView } from './comparisonView';

/** Where the two picked siblings differ, and only there: asked for once it is to be seen. */
export class Differences {
  readonly element = element('div', { class: 'differences', hidden: true });
  private readonly toggle: HTMLButtonElement;
  private readonly body = element('div', { class: 'differences-body', 'aria-live': 'polite' });
  private open = false;
  private shown = '';

  constructor(
    private readonly actions: Actions,
    setOpen: (open: boolean) => void,
  ) {
    this.toggle = plainButton(
      { class: 'link', 'data-key': 'differences' },
      () => setOpen(!this.open),
      '',
    );
    this.element.append(this.toggle, this.body);
  }

  show([left, right]: readonly Sibling[], open: boolean): void {
    this.open = open;
    this.element.hidden = left === undefined || right === undefined;
    this.body.hidden = !open;
    this.toggle.setAttribute('aria-expanded', String(open));
    this.toggle.textContent = open ? 'Hide where they differ' : 'Show only where they differ';
    const key = left && right && open ? `${keyOf(left.id)} ${keyOf(right.id)}` : '';
    if (key === this.shown) {
      return;
    }
    this.shown = key;
    this.body.replaceChildren();
    if (left !== undefined && right !== undefined && key !== '') {
      void this.load(left, right, key);
    }
  }

  /** A reply to what is no longer asked is dropped. */
  private async load(left: Sibling, right: Sibling, key: string): Promise<void> {
    const settle = (content: HTMLElement): void => {
      if (key === this.shown) {
        this.body.replaceChildren(content);
      }
    };
    settle(element('p', { class: 'nothing' }, 'Aligning the two thoughts…'));
    try {
      const comparison = await this.actions.compareSegments(left, right);
      settle(comparisonView(comparison, left, right, this.actions));
    } catch (error) {
      settle(element('p', { class: 'nothing', role: 'alert' }, messageOf(error)));
    }
  }
}
