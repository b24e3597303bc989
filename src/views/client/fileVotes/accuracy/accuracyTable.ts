import type { FileVoteReport, ReportedMethod } from '../../../protocol/fileVotes';
import { type Child, element } from '../../dom';
import { formatCount, formatShare, formatShareRange } from '../../format';
import { sectionHeading } from '../../verdict';
import type { Actions } from '../actions';
import type { UiState } from '../uiState';
import { comparison } from './comparison';
import { intervalBar } from './intervalBar';

/** How often each method is right, against the majority and against the baseline. */
export function accuracyTable(
  report: FileVoteReport,
  { method: chosen }: UiState,
  actions: Actions,
): HTMLElement {
  const { methods, baseline } = report;
  const current = methods.some(({ method }) => method === chosen) ? chosen : 'majority';
  const heads: readonly (readonly [title: string, hint: string, className?: string])[] = [
    ['Method', ''],
    ['Right', 'Share of the problems that it decides and that can be judged'],
    ['', '', 'bar-cell'],
    ['Wilson 95 %', 'Wilson interval of that share'],
    ['Against the majority', 'On the problems that both decide; p by McNemar’s exact test'],
    ...(baseline === undefined
      ? []
      : [['Against the baseline', 'On the problems that both files have'] as const]),
  ];
  return element(
    'section',
    { class: 'accuracy', 'aria-label': 'Accuracy by method' },
    sectionHeading('Accuracy by method'),
    element(
      'div',
      { class: 'wide' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...heads.map(([title, hint, className]) =>
              element('th', { scope: 'col', title: hint, class: className }, title),
            ),
          ),
        ),
        element(
          'tbody',
          {},
          ...methods.map((each) =>
            methodRow(each, each.method === current, baseline !== undefined, actions),
          ),
        ),
      ),
    ),
  );
}

function methodRow(
  report: ReportedMethod,
  isChosen: boolean,
  hasBaseline: boolean,
  actions: Actions,
): HTMLElement {
  const { right, judged, accuracy, interval, againstMajority, againstBaseline } = report;
  const isJudged = accuracy !== undefined;
  const cell = (className: string, ...children: readonly Child[]): HTMLElement =>
    element('td', { class: className }, ...children);
  return element(
    'tr',
    { class: isChosen ? 'chosen' : undefined },
    element('th', { scope: 'row' }, methodChoice(report, isChosen, actions)),
    cell('figure', isJudged ? formatShare(accuracy) : 'not known'),
    cell('bar-cell', isJudged ? intervalBar(accuracy, interval) : undefined),
    cell(
      'interval',
      isJudged ? formatShareRange(interval.low, interval.high) : '',
      element('span', { class: 'of' }, ` ${formatCount(right)} of ${formatCount(judged)} judged`),
    ),
    cell('comparison', ...comparison(againstMajority, 'the majority')),
    hasBaseline
      ? cell('comparison', ...comparison(againstBaseline, 'the baseline', true))
      : undefined,
  );
}

/** A native radio button: its method is the one whose answers are listed below. */
function methodChoice(
  { method, words: { title, description } }: ReportedMethod,
  isChosen: boolean,
  actions: Actions,
): HTMLElement {
  const input = element('input', {
    type: 'radio',
    name: 'method',
    value: method,
    checked: isChosen,
    'data-key': `method:${method}`,
  });
  input.addEventListener('change', () => actions.setUi({ method }));
  return element('label', { title: description }, input, title);
}
