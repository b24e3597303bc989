import { type Child, type Attributes, element } from '../dom';
import { button } from '../toolkit';

/** A button with a panel that it opens below itself; Escape and a click elsewhere close it. */
export class Popover {
  readonly element: HTMLElement;
  readonly panel: HTMLElement;
  private readonly button;

  constructor(
    label: Child,
    attributes: Attributes & { readonly icon?: boolean },
    panel: Attributes,
  ) {
    this.button = button(label, () => this.toggle(), {
      class: 'small',
      'aria-haspopup': panel['role'] === 'menu' ? 'menu' : 'dialog',
      'aria-expanded': 'false',
      ...attributes,
    });
    this.panel = element('div', { class: 'popover', tabindex: -1, hidden: true, ...panel });
    this.element = element('div', { class: 'popover-frame' }, this.button, this.panel);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.panel.hidden) {
        this.close();
        this.button.focus();
        event.stopPropagation();
      }
    });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) {
        this.close();
      }
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) {
        this.close();
      }
    });
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  close(): void {
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  open(): void {
    this.panel.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.panel.classList.remove('to-left');
    const beyond = this.panel.getBoundingClientRect().right > innerWidth;
    this.panel.classList.toggle('to-left', beyond);
  }

  private toggle(): void {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.open();
    const first = this.panel.querySelector<HTMLElement>('button, vscode-checkbox');
    (first ?? this.panel).focus();
  }
}
