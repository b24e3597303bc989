import type { PruneRule, RuleValue } from '../../../../analysis/prune/pruneRule';
import type { RuleFalls } from '../../../protocol/prune';
import { element } from '../../dom';
import { FallsBar } from './fallsBar';
import { type RuleInputView, ruleInput } from './ruleInput';

/** One rule: a switch, what it is set to, what it means, and how many fall to it. */
export class RuleRow {
  readonly element: HTMLElement;
  private readonly input: RuleInputView;
  private readonly box: HTMLInputElement;
  private readonly bar: FallsBar;

  /** @param onValue `undefined` where the rule is not asked for */
  constructor(
    rule: PruneRule,
    onValue: (value: RuleValue | undefined) => void,
    onFalls: () => void,
  ) {
    const { id, title, description } = rule;
    this.input = ruleInput(rule, onValue);
    this.bar = new FallsBar(title, onFalls);
    this.box = element('input', {
      type: 'checkbox',
      id: `rule-${id}`,
      'aria-describedby': `note-${id}`,
    });
    this.box.addEventListener('change', () =>
      onValue(this.box.checked ? this.input.value : undefined),
    );
    this.element = element(
      'div',
      { class: 'rule', 'data-rule': id },
      element('label', { class: 'rule-name', for: `rule-${id}` }, this.box, title),
      ...this.input.elements,
      element('p', { class: 'rule-note', id: `note-${id}` }, `Keeps ${description}.`),
      this.bar.element,
    );
  }

  setValue(value: RuleValue | undefined): void {
    const isOn = value !== undefined;
    this.box.checked = isOn;
    this.element.classList.toggle('on', isOn);
    this.input.show(value);
    if (!isOn) {
      this.bar.hide();
    }
  }

  /** Nothing in the file is larger. */
  reachTo(largest: number): void {
    this.input.reachTo?.(largest);
  }

  showFalls(falls: RuleFalls | 'waiting' | undefined, most: number): void {
    this.bar.show(falls, most);
  }
}
