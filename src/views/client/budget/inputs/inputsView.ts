import type { BudgetInput, BudgetInputId } from '../../../../analysis/cost/training/budgetInputs';
import type { BudgetValues } from '../../../../analysis/cost/training/trainingBudget';
import { element, plainButton } from '../../dom';
import { inputGroups } from './inputGroups';
import { InputRow } from './inputRow';

/** Takes some inputs as the user sets them; `undefined` takes the default again. */
export type OnChange = (id: BudgetInputId, value: number | undefined) => void;

/** All inputs, built once: a slider that is dragged must stay the same element. */
export class InputsView {
  readonly element: HTMLElement;
  private readonly rows: ReadonlyMap<BudgetInputId, InputRow>;
  private readonly resetAll: HTMLButtonElement;

  constructor(inputs: readonly BudgetInput[], onChange: OnChange, onResetAll: () => void) {
    this.rows = new Map(
      inputs.map((input) => [input.id, new InputRow(input, (value) => onChange(input.id, value))]),
    );
    this.resetAll = plainButton({ class: 'link' }, onResetAll, 'Take all defaults');
    this.element = element(
      'section',
      { class: 'inputs', 'aria-label': 'Inputs' },
      element('div', { class: 'section-heading' }, element('h2', {}, 'Inputs'), this.resetAll),
      ...inputGroups.map(({ title, ids }) =>
        element(
          'fieldset',
          {},
          element('legend', {}, title),
          ...ids.map((id) => this.rows.get(id)?.element),
        ),
      ),
    );
  }

  show(inputs: readonly BudgetInput[], values: BudgetValues, changed: Partial<BudgetValues>): void {
    for (const input of inputs) {
      const isChanged = changed[input.id] !== undefined;
      this.rows.get(input.id)?.show(input, values[input.id], isChanged);
    }
    this.resetAll.hidden = Object.keys(changed).length === 0;
  }
}
