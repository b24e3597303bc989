import type { AgreementView, LabelWords } from '../../../protocol/factors';
import { element } from '../../dom';
import { formatCount, formatShare, plural } from '../../format';
import type { Actions } from '../actions';
import { heatScale } from '../heatMap';
import { hint } from '../../messages';
import { backtracksLine } from './backtracks';
import { classesTable } from './classes';
import { confusionMap } from './confusion';
import { controls } from './controls';
import { disagreementList } from './disagreements';

/** How far two sources agree, where they do not, and what that figure is worth. */
export function agreementView(
  view: AgreementView,
  words: LabelWords,
  actions: Actions,
): readonly HTMLElement[] {
  if (view.sources.length < 2) {
    return [noLabels()];
  }
  const { total } = view.comparison.agreement;
  const parts = [
    controls(view, words, actions),
    headline(view),
    ...backtracksLine(view),
    ...lost(view),
  ];
  if (total === 0) {
    return [...parts, hint('No segment is labelled by both.')];
  }
  return [
    ...parts,
    ...(view.reference === 'user' ? [selection()] : []),
    section('Confusion', confusionMap(view, words), heatScale('Share of the row')),
    section('Classes', classesTable(view, words)),
    section(
      `Where they disagree (${formatCount(view.comparison.disagreements.length)})`,
      disagreementList(view, words, actions),
    ),
  ];
}

function section(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    {},
    element('div', { class: 'section-heading' }, element('h2', {}, title)),
    ...children,
  );
}

function headline({ comparison }: AgreementView): HTMLElement {
  const { agreement, kappaInterval, trajectories } = comparison;
  const { total, accuracy, kappa, macroF1 } = agreement;
  const interval =
    kappaInterval === undefined
      ? ' (too little for an interval)'
      : ` (95 % ${score(kappaInterval.low)} to ${score(kappaInterval.high)})`;
  return element(
    'p',
    { class: 'headline' },
    element('strong', {}, total === 0 ? 'Nothing to compare' : `${formatShare(accuracy)} agree`),
    ...(total === 0
      ? []
      : [
          ` · Cohen’s kappa ${score(kappa)}${interval}`,
          ` · macro-F1 ${score(macroF1)}`,
          ` · ${plural(total, 'label')} in ${plural(trajectories, 'trajectory', 'trajectories')}`,
        ]),
  );
}

function score(value: number): string {
  return Number.isNaN(value) ? 'not defined' : value.toFixed(2).replace('-', '−');
}

function lost({ stale, unreadable }: AgreementView): readonly HTMLElement[] {
  const parts = [
    ...(stale > 0 ? [`${plural(stale, 'label')} for a text that is no longer there`] : []),
    ...(unreadable > 0 ? [`${plural(unreadable, 'label')} for a record that cannot be read`] : []),
  ];
  return parts.length === 0 ? [] : [hint(`Left out: ${parts.join(', ')}.`)];
}

/** A figure over labels that were given because something was wrong is not a figure of quality. */
function selection(): HTMLElement {
  return hint(
    'Only the segments that you labelled count. Confirm right labels as well as you correct wrong ones: over corrections alone, the agreement is nil.',
  );
}

function noLabels(): HTMLElement {
  return element(
    'div',
    { class: 'message', role: 'status' },
    element('p', {}, element('b', {}, 'Nobody has labelled this file yet.')),
    element(
      'p',
      {},
      'In a trajectory, put the cursor into a segment and press ',
      element('kbd', {}, 'Alt+L'),
      ' to correct its label, or ',
      element('kbd', {}, 'Alt+Shift+L'),
      ' to confirm it. Labels of other tools are read from the same sidecar, ',
      element('code', {}, '.cot-labels.jsonl'),
      ' beside the data.',
    ),
  );
}
