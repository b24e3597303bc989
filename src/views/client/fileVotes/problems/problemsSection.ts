import { Disposable } from '../../../../base/lifecycle';
import type { FileVoteReport } from '../../../protocol/fileVotes';
import { choice } from '../../choice';
import { element } from '../../dom';
import { formatCount, plural } from '../../format';
import { hint } from '../../messages';
import { sectionHeading } from '../../verdict';
import type { Actions } from '../actions';
import type { UiState } from '../uiState';
import { chosenOf, offeredChoices } from './choices';
import type { ListContext } from './columns';
import { ProblemList } from './problemList';
import { sorted } from './sorted';

/** The problems that are worth a look, or others: which, and the list of them. */
export class ProblemsSection extends Disposable {
  readonly element: HTMLElement;
  private readonly list: ProblemList | undefined;

  constructor(report: FileVoteReport, ui: UiState, actions: Actions) {
    super();
    const context = contextOf(report, ui);
    const offered = offeredChoices(report, context.method);
    const chosen = chosenOf(offered, ui.choice);
    const rows = sorted(chosen?.rows ?? [], ui.sort, context);
    this.list =
      rows.length === 0 ? undefined : this.register(new ProblemList(rows, context, ui, actions));
    const title = context.methods[context.method] ?? '';
    this.element = element(
      'section',
      { class: 'problems', 'aria-label': 'Problems' },
      sectionHeading('Problems', element('span', { class: 'of' }, `Answers by ${title}`)),
      choice(
        'Show',
        offered.map((each) => [each.id, `${each.title} ${formatCount(each.rows.length)}`]),
        chosen?.id ?? 'all',
        'choice',
        (id) => actions.setUi({ choice: id }),
      ),
      this.list?.element ?? hint('There is no such problem.'),
      report.leftOut === 0
        ? undefined
        : hint(
            `${plural(report.leftOut, 'problem')} more are not listed: no more than ${formatCount(report.rows.length)} are, those that are worth a look first.`,
          ),
    );
  }

  afterAttached(): void {
    this.list?.afterAttached();
  }
}

/** A method that decides nowhere leaves the list to the majority. */
function contextOf({ methods, baseline }: FileVoteReport, { method }: UiState): ListContext {
  const chosen = methods.findIndex((each) => each.method === method);
  return {
    methods: methods.map(({ words }) => words.title),
    method: Math.max(0, chosen),
    hasBaseline: baseline !== undefined,
  };
}
