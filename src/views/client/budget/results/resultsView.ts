import { formatLarge, formatLargeUsd } from '../../../../analysis/cost/format';
import { budgetFigures } from '../../../../analysis/cost/training/budgetFigures';
import { hardwareForBudget } from '../../../../analysis/cost/training/budgetHardware';
import {
  type BudgetValues,
  trainingBudget,
} from '../../../../analysis/cost/training/trainingBudget';
import type { BudgetSeed, ServingProfile } from '../../../protocol/budget';
import { element, quoted } from '../../dom';
import { oneLine } from '../../inertText';
import { stageBar, stageTable } from './stageBar';
import { stagesOf } from './stages';

/** What the corpus costs: the answer in a sentence, by stage, and figure by figure. */
export class ResultsView {
  readonly element = element('section', { class: 'results', 'aria-label': 'What it costs' });
  private readonly answer = element('p', { class: 'answer-line', 'aria-live': 'polite' });

  show(profile: ServingProfile, values: BudgetValues, seed: BudgetSeed): void {
    const hardware = hardwareForBudget(profile, values);
    const budget = trainingBudget(values, hardware);
    const stages = stagesOf(budget);
    this.answer.replaceChildren(
      `A corpus of ${formatLarge(values.problems)} problems`,
      ...(seed.kind === 'file' && seed.reading.kind === 'measured'
        ? [' like those of ', quoted(oneLine(seed.fileName, 80), 'file-name', seed.fileName)]
        : []),
      ' costs ',
      element('b', {}, formatLargeUsd(budget.total.usd)),
      '.',
    );
    this.element.replaceChildren(
      this.answer,
      stageBar(stages),
      stageTable(stages),
      element(
        'dl',
        { class: 'figures' },
        ...budgetFigures(values, hardware, budget).map(({ name, value, formula }) =>
          element(
            'div',
            { class: 'figure' },
            element('dt', {}, name),
            element('dd', { class: 'figure-value' }, value),
            element('dd', { class: 'figure-formula' }, formula),
          ),
        ),
      ),
    );
  }
}
