import type { FileVotesState } from '../../protocol/fileVotes';
import { element, quoted } from '../dom';
import { formatCount, plural } from '../format';
import { oneLine } from '../inertText';
import { button } from '../toolkit';
import type { Actions } from './actions';

/** Which file the page is about, how much is in it, and what it is compared with. */
export function header(state: FileVotesState, actions: Actions): HTMLElement {
  const { fileName, body } = state;
  return element(
    'header',
    {},
    element('h1', {}, 'Votes of ', quoted(oneLine(fileName, 80), 'file-name', fileName)),
    body.kind === 'report'
      ? element(
          'p',
          { class: 'summary' },
          `${plural(body.report.problems, 'problem')}, ${plural(body.report.siblings, 'sibling')}`,
        )
      : undefined,
    baseline(state, actions),
  );
}

function baseline({ baselineName, body }: FileVotesState, actions: Actions): HTMLElement {
  const choose = (label: string): HTMLElement =>
    button(label, () => actions.chooseBaseline(), { class: 'small', 'data-key': 'baseline' });
  if (baselineName === undefined) {
    return element(
      'p',
      { class: 'baseline' },
      'No baseline. ',
      choose('Compare with Another File…'),
    );
  }
  const counts = body.kind === 'report' ? body.report.baseline : undefined;
  return element(
    'p',
    { class: 'baseline' },
    'Baseline ',
    quoted(oneLine(baselineName, 80), 'file-name', baselineName),
    counts === undefined
      ? ' '
      : `: ${plural(counts.shared, 'problem')} in both, ${formatCount(counts.onlyHere)} only here, ${formatCount(counts.onlyInBaseline)} only there `,
    choose('Another…'),
    button('Without', () => actions.dropBaseline(), {
      class: 'small',
      title: 'Show the votes of this file alone',
      'data-key': 'no-baseline',
    }),
  );
}
