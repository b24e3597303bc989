import type { Sibling } from '../../protocol/vote';
import { element } from '../dom';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import type { Actions } from './actions';

/** The button that compares the two picked siblings, and a word on what to pick. */
export class CompareBar {
  private picked: readonly Sibling[] = [];
  private readonly hint = element('span', { class: 'hint', 'aria-live': 'polite' });
  private readonly compare;
  readonly element: HTMLElement;

  constructor(actions: Actions) {
    this.compare = button(
      'Compare',
      () => {
        const [left, right] = this.picked;
        if (left !== undefined && right !== undefined) {
          actions.compare(left, right);
        }
      },
      { class: 'small', 'data-key': 'compare', title: 'Open the two in the diff editor' },
    );
    this.element = element('div', { class: 'compare' }, this.hint, this.compare);
    this.setPicked([]);
  }

  setPicked(picked: readonly Sibling[]): void {
    this.picked = picked;
    this.compare.disabled = picked.length !== 2;
    this.hint.textContent = '';
    const [first, second] = picked.map(({ label }) => oneLine(label, 16));
    if (first === undefined) {
      this.hint.append('tick two');
    } else {
      this.hint.append(element('bdi', {}, first), ' ↔ ', element('bdi', {}, second ?? '…'));
    }
  }
}
