import { formatLarge } from '../../../../analysis/cost/format';
import type { BudgetInput } from '../../../../analysis/cost/training/budgetInputs';
import { element, plainButton } from '../../dom';
import { lastPosition, positionOf, valueAt } from './sliderScale';

/** `undefined` takes the default again. */
export type OnInput = (value: number | undefined) => void;

/** One input of a budget: a slider and a box for the same number, its unit, and its default. */
export class InputRow {
  readonly element: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly slider: HTMLInputElement;
  private readonly problem: HTMLElement;
  private readonly source = element('p', { class: 'input-source' });
  private readonly reset: HTMLElement;
  private readonly unit = element('span', { class: 'input-unit' });
  private value = 0;

  constructor(
    private input: BudgetInput,
    private readonly onInput: OnInput,
  ) {
    const { id, name } = input;
    this.problem = element('p', { class: 'input-problem', id: `${id}-problem`, role: 'alert' });
    this.box = element('input', {
      type: 'number',
      id,
      class: 'input-box',
      step: 'any',
      min: input.least,
      max: input.most,
      'aria-describedby': `${id}-problem`,
    });
    this.slider = element('input', {
      type: 'range',
      class: 'input-slider',
      min: 0,
      max: lastPosition,
      step: 1,
      'aria-label': `${name}, slider`,
    });
    this.reset = plainButton(
      { class: 'link', 'aria-label': `${name}: take the default` },
      () => onInput(undefined),
      'Take the default',
    );
    this.element = element(
      'div',
      { class: 'input-row' },
      element('label', { for: id }, name, this.unit),
      this.box,
      this.slider,
      this.problem,
      this.source,
    );
    this.listen();
  }

  /** Shows a value; the box is left alone while something else is written into it. */
  show(input: BudgetInput, value: number, isChanged: boolean): void {
    this.input = input;
    this.value = value;
    if (Number(this.box.value) !== value || this.box.value === '') {
      this.box.value = String(value);
    }
    this.unit.textContent = ` · ${unitText(value, input)}`;
    this.complain(undefined);
    const position = positionOf(input, value);
    if (Number(this.slider.value) !== position) {
      this.slider.value = String(position);
    }
    this.slider.style.setProperty('--position', `${(100 * position) / lastPosition}%`);
    this.slider.setAttribute('aria-valuetext', `${plain(value)} ${input.unit}`);
    this.source.replaceChildren(
      ...(isChanged ? [this.reset, ' '] : []),
      element('span', {}, `Default ${plain(input.value)}: `),
      element('bdi', {}, input.source),
    );
  }

  private listen(): void {
    this.slider.addEventListener('input', () => {
      this.onInput(valueAt(this.input, Number(this.slider.value)));
    });
    this.box.addEventListener('input', () => {
      const value = this.box.value.trim() === '' ? NaN : Number(this.box.value);
      const { least, most } = this.input;
      if (value >= least && value <= most) {
        this.onInput(value);
      } else {
        this.complain(`From ${plain(least)} to ${plain(most)}`);
      }
    });
    // What is no value does not stay.
    this.box.addEventListener('change', () => {
      this.box.value = String(this.value);
      this.complain(undefined);
    });
  }

  private complain(message: string | undefined): void {
    this.problem.textContent = message ?? '';
    this.box.setAttribute('aria-invalid', String(message !== undefined));
  }
}

/** What has too many digits to be read at a glance is said in words as well. */
function unitText(value: number, { name, unit }: BudgetInput): string {
  const words = value < 10_000 ? '' : formatLarge(value);
  return words !== '' && unit === name.toLowerCase() ? words : `${words} ${unit}`.trimStart();
}

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 5 });

function plain(value: number): string {
  return digits.format(value);
}
