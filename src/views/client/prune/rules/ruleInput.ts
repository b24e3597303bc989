import type { PruneRule, RuleInput, RuleValue } from '../../../../analysis/prune/pruneRule';
import { allows } from '../../../../analysis/prune/rules';
import { element } from '../../dom';

/** What a rule is set by, with what it would be set to if it were switched on. */
export interface RuleInputView {
  readonly elements: readonly HTMLElement[];
  readonly value: RuleValue;
  /** Shows a value; `undefined` where the rule is not asked for. */
  show(value: RuleValue | undefined): void;
  /** Nothing in the file is larger: a slider has no use for more. */
  reachTo?(largest: number): void;
}

const sliderSteps = 200;

type OnValue = (value: RuleValue) => void;

export function ruleInput(rule: PruneRule, onValue: OnValue): RuleInputView {
  const { input } = rule;
  switch (input.kind) {
    case 'switch':
      return { elements: [], value: true, show: () => undefined };
    case 'number':
      return new NumberInput(rule, input, onValue);
    case 'choice':
      return new ChoiceInput(rule, input, onValue);
  }
}

/** A box and a slider for the same number. */
class NumberInput implements RuleInputView {
  readonly elements: readonly HTMLElement[];
  value: number;
  private readonly box: HTMLInputElement;
  private readonly slider: HTMLInputElement;
  private readonly unit: HTMLElement;

  constructor(
    private readonly rule: PruneRule,
    private readonly input: RuleInput & { readonly kind: 'number' },
    onValue: OnValue,
  ) {
    const { least, most, whole, usual } = input;
    this.value = input.initial;
    this.box = element('input', {
      type: 'number',
      class: 'rule-box',
      min: least,
      max: most,
      step: whole ? 1 : 'any',
      'aria-label': `${rule.title}, ${input.unit}`,
    });
    this.slider = element('input', {
      type: 'range',
      class: ['input-slider', 'rule-slider'],
      min: usual.least,
      max: usual.most,
      step: usual.step,
      'aria-label': `${rule.title}, slider`,
    });
    this.unit = element('span', { class: 'rule-unit' }, input.unit);
    this.elements = [element('span', { class: 'rule-value' }, this.box, this.unit), this.slider];
    this.slider.addEventListener('input', () => this.take(Number(this.slider.value), onValue));
    this.box.addEventListener('input', () => {
      const value = this.box.value.trim() === '' ? NaN : Number(this.box.value);
      this.take(value, onValue);
    });
    // What is no value does not stay.
    this.box.addEventListener('change', () => this.show(this.value));
    this.show(undefined);
  }

  show(value: RuleValue | undefined): void {
    if (typeof value === 'number') {
      this.value = value;
    }
    if (Number(this.box.value) !== this.value || this.box.value === '') {
      this.box.value = String(this.value);
    }
    this.slider.value = String(this.value);
    const [low, high] = [Number(this.slider.min), Number(this.slider.max)];
    const position = (100 * (Number(this.slider.value) - low)) / (high - low);
    this.slider.style.setProperty('--position', `${position}%`);
    this.slider.setAttribute('aria-valuetext', `${this.value} ${this.input.unit}`);
    this.slider.hidden = value === undefined;
    this.box.removeAttribute('aria-invalid');
  }

  reachTo(largest: number): void {
    this.slider.max = String(Math.max(this.input.usual.least + 1, largest));
    this.slider.step = String(Math.max(1, Math.round(largest / sliderSteps)));
    this.slider.min = this.slider.step;
  }

  private take(value: number, onValue: OnValue): void {
    if (allows(this.rule, value)) {
      this.value = value;
      onValue(value);
    } else {
      this.box.setAttribute('aria-invalid', 'true');
    }
  }
}

class ChoiceInput implements RuleInputView {
  readonly elements: readonly HTMLElement[];
  private readonly select: HTMLSelectElement;

  constructor(
    { title }: PruneRule,
    { choices, initial }: RuleInput & { readonly kind: 'choice' },
    onValue: OnValue,
  ) {
    this.select = element(
      'select',
      { class: 'rule-select', 'aria-label': title },
      ...choices.map(([value, name]) => element('option', { value }, name)),
    );
    this.select.value = initial;
    this.select.addEventListener('change', () => onValue(this.select.value));
    this.elements = [element('span', { class: 'rule-value' }, this.select)];
  }

  get value(): string {
    return this.select.value;
  }

  show(value: RuleValue | undefined): void {
    if (typeof value === 'string') {
      this.select.value = value;
    }
  }
}
