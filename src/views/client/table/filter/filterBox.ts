import { element, plainButton, setAttributes } from '../../dom';
import { formatCount } from '../../format';
import { icon } from '../../icons';
import { filterHelp } from './filterHelp';

export interface FilterError {
  readonly offset: number;
  readonly message: string;
}

/** So long after the last key the filter is taken as it stands. */
const pause = 350;

/** Where the filter is written: with its language at hand, and what is wrong under the place. */
export class FilterBox {
  private readonly help = filterHelp('filter-help');
  private readonly input = element('input', {
    type: 'text',
    class: 'filter-input',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'Filter: tokens>4000 correct:false model:qwen',
    'aria-label': 'Filter',
    'aria-describedby': 'filter-help',
  });
  private readonly marker = element('span', { class: 'error-marker', 'aria-hidden': 'true' }, '▲');
  private readonly message = element('span', { class: 'error-text' });
  private readonly error = element(
    'div',
    { class: 'filter-error', id: 'filter-error', role: 'alert', hidden: true },
    this.marker,
    this.message,
  );
  private readonly clear = plainButton(
    {
      class: 'icon-button',
      title: 'Clear the filter',
      'aria-label': 'Clear the filter',
      hidden: true,
    },
    () => {
      this.set('');
      this.input.focus();
    },
    icon('close'),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;
  private taken = '';
  readonly element: HTMLElement;

  constructor(private readonly onFilter: (filter: string) => void) {
    const ask = this.helpButton();
    this.element = element(
      'div',
      { class: 'filter-box' },
      element('div', { class: 'field' }, this.input, this.clear, ask),
      this.error,
      this.help,
    );
    this.input.addEventListener('input', () => {
      this.clear.hidden = this.input.value === '';
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.take(), pause);
    });
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('scroll', () => this.placeMarker());
  }

  /** Shows a filter that is in force already. */
  show(filter: string): void {
    this.taken = filter;
    this.input.value = filter;
    this.clear.hidden = filter === '';
    this.showError(undefined);
  }

  /** Writes a filter as if the user had. */
  set(filter: string): void {
    this.input.value = filter;
    this.clear.hidden = filter === '';
    this.take();
  }

  get text(): string {
    return this.input.value;
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  showError(error: FilterError | undefined): void {
    this.error.hidden = error === undefined;
    setAttributes(this.input, {
      'aria-invalid': error === undefined ? undefined : 'true',
      'aria-describedby': error === undefined ? 'filter-help' : 'filter-error',
    });
    if (error !== undefined) {
      this.error.setAttribute('data-offset', String(error.offset));
      this.message.textContent = '';
      this.message.append(
        element(
          'span',
          { class: 'visually-hidden' },
          `At character ${formatCount(error.offset + 1)}: `,
        ),
        element('bdi', {}, error.message),
      );
      this.placeMarker();
    }
  }

  private take(): void {
    clearTimeout(this.timer);
    const filter = this.input.value;
    if (filter !== this.taken || !this.error.hidden) {
      this.taken = filter;
      this.onFilter(filter);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      this.take();
    } else if (event.key === 'Escape' && !this.help.hidden) {
      this.help.hidden = true;
    } else if (event.key === 'Escape' && this.input.value !== '') {
      this.set('');
    }
  }

  /** Under the character, whatever the letters before it are as wide as. */
  private placeMarker(): void {
    const context = document.createElement('canvas').getContext('2d');
    const offset = Number(this.error.getAttribute('data-offset'));
    const { fontFamily, fontSize, paddingLeft } = getComputedStyle(this.input);
    if (context !== null) {
      context.font = `${fontSize} ${fontFamily}`;
      const before = context.measureText(this.input.value.slice(0, offset)).width;
      const place = parseFloat(paddingLeft) + before - this.input.scrollLeft;
      const most = this.input.clientWidth - 12;
      this.marker.style.left = `${Math.max(0, Math.min(place, most))}px`;
    }
  }

  private helpButton(): HTMLElement {
    const ask = plainButton(
      {
        class: 'icon-button',
        'aria-label': 'The filter language',
        'aria-describedby': 'filter-help',
      },
      () => (this.help.hidden = false),
      '?',
    );
    const show = (): void => void (this.help.hidden = false);
    const hide = (): void => void (this.help.hidden = true);
    ask.addEventListener('pointerenter', show);
    ask.addEventListener('pointerleave', hide);
    ask.addEventListener('focus', show);
    ask.addEventListener('blur', hide);
    ask.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        hide();
      }
    });
    return ask;
  }
}
