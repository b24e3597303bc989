import type { RuleFalls } from '../../../protocol/prune';
import { element, plainButton } from '../../dom';
import { formatCount } from '../../format';

/** How many fall to a rule, of all that were read, and how many of these to it alone. */
export class FallsBar {
  readonly element: HTMLButtonElement;
  private readonly all = element('span', { class: 'falls-all' });
  private readonly alone = element('span', { class: 'falls-alone' });
  private readonly words = element('span', { class: 'falls-words' });

  constructor(
    private readonly title: string,
    onFalls: () => void,
  ) {
    this.element = plainButton(
      { class: 'falls', title: 'List what falls to this rule' },
      onFalls,
      element('span', { class: 'falls-track', 'aria-hidden': 'true' }, this.all, this.alone),
      this.words,
    );
    this.hide();
  }

  hide(): void {
    this.element.hidden = true;
  }

  show(falls: RuleFalls | 'waiting' | undefined, most: number): void {
    this.element.hidden = falls === undefined;
    const isWaiting = falls === 'waiting';
    this.element.disabled = isWaiting;
    const { all, alone } = falls === undefined || isWaiting ? { all: 0, alone: 0 } : falls;
    this.all.style.width = `${percent(all, most)}%`;
    this.alone.style.width = `${percent(alone, most)}%`;
    this.words.textContent = isWaiting
      ? 'waits until all is read'
      : `${formatCount(all)} ${all === 1 ? 'falls' : 'fall'}, ${formatCount(alone)} to this alone`;
    this.element.setAttribute('aria-label', `${this.title}: ${this.words.textContent}`);
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
