import { budgetDefaults, valuesOfInputs } from '../../../analysis/cost/training/budgetDefaults';
import { type BudgetInputId, budgetInputs } from '../../../analysis/cost/training/budgetInputs';
import type { BudgetValues } from '../../../analysis/cost/training/trainingBudget';
import { messageOf } from '../../../base/errors';
import type { Remote } from '../../../base/rpc';
import type { BudgetHostApi, BudgetState } from '../../protocol/budget';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { oneLine } from '../inertText';
import { header } from './header';
import { InputsView } from './inputs/inputsView';
import { ResultsView } from './results/resultsView';
import type { UiState } from './uiState';

/** The page of the training budget. Inputs are built once; what they come to, for each change. */
export class BudgetPage {
  private readonly head = element('div', { class: 'head' });
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly inputs: InputsView;
  private readonly results = new ResultsView();
  private state: BudgetState | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Remote<BudgetHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.inputs = new InputsView(
      budgetInputs,
      (id, value) => this.change(id, value),
      () => this.setChanged({}),
    );
  }

  show(state: BudgetState): void {
    this.state = state;
    const { seed } = state;
    keepingFocus(this.head, () => {
      this.head.replaceChildren(
        header(state, () => this.selectProfile()),
        this.notice,
      );
    });
    if (!this.root.contains(this.head)) {
      this.root.replaceChildren(
        this.head,
        element('div', { class: 'columns' }, this.results.element, this.inputs.element),
      );
    }
    const { changed } = this.ui;
    this.keep(seed.kind === 'file' ? { changed, file: seed.file } : { changed });
    this.root.setAttribute('aria-busy', 'false');
  }

  /** Nothing came from the host at all. */
  fail(message: string): void {
    this.root.replaceChildren(
      element(
        'div',
        { class: 'message failed', role: 'alert' },
        element('b', {}, 'This could not be shown.'),
        element('bdi', {}, oneLine(message, 2000)),
      ),
    );
    this.root.setAttribute('aria-busy', 'false');
  }

  private change(id: BudgetInputId, value: number | undefined): void {
    const others = Object.entries(this.ui.changed).filter(([each]) => each !== id);
    const all = value === undefined ? others : [...others, [id, value] as const];
    this.setChanged(Object.fromEntries(all));
  }

  private setChanged(changed: Partial<BudgetValues>): void {
    this.keep({ ...this.ui, changed });
  }

  private keep(ui: UiState): void {
    this.ui = ui;
    this.save(ui);
    if (this.state === undefined) {
      return;
    }
    const { profile, seed } = this.state;
    const inputs = budgetDefaults(
      profile,
      seed.kind === 'file' && seed.reading.kind === 'measured'
        ? { name: oneLine(seed.fileName, 80), means: seed.reading.means }
        : undefined,
    );
    const values = valuesOfInputs(inputs, ui.changed);
    this.inputs.show(inputs, values, ui.changed);
    this.results.show(profile, values, seed);
  }

  private selectProfile(): void {
    this.host.selectServingProfile({}).catch((error: unknown) => {
      this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
    });
  }
}
