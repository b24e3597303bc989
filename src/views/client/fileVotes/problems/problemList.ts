import { Disposable } from '../../../../base/lifecycle';
import type { ReportedProblem } from '../../../protocol/fileVotes';
import { element } from '../../dom';
import { asksForBeside } from '../../opening';
import { VirtualRows } from '../../virtual/virtualRows';
import type { Actions } from '../actions';
import type { UiState } from '../uiState';
import { columnsFor, type ListContext } from './columns';
import { listHead } from './listHead';
import { rowAfter } from '../../virtual/rowAfter';

const rowHeight = 26;

/** A problem's name in a report: a file has each key once, and so has its baseline. */
export function nameOfRow({ presence, problemKey }: ReportedProblem): string {
  return `${presence === 'baseline' ? 'baseline' : 'file'}:${problemKey}`;
}

/** The problems, of which only those in view are elements; one of them is the current one. */
export class ProblemList extends Disposable {
  readonly element: HTMLElement;
  private readonly virtual: VirtualRows;
  private current: number;

  constructor(
    private readonly rows: readonly ReportedProblem[],
    private readonly context: ListContext,
    ui: UiState,
    private readonly actions: Actions,
  ) {
    super();
    const layer = element('div', { class: 'layer', role: 'rowgroup' });
    const head = listHead(context, ui.sort, actions);
    this.element = element(
      'div',
      {
        class: ['problem-list', ...(context.hasBaseline ? ['with-baseline'] : [])],
        role: 'grid',
        tabindex: 0,
        'aria-label': 'Problems',
        'aria-rowcount': rows.length + 1,
        'data-key': 'problems',
      },
      head,
      layer,
    );
    this.current = Math.max(
      0,
      rows.findIndex((row) => nameOfRow(row) === ui.current),
    );
    this.virtual = this.register(
      new VirtualRows({
        scroller: this.element,
        layer,
        head,
        rowHeight,
        build: (row) => this.rowElement(row),
        onView: () => this.mark(),
      }),
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    layer.addEventListener('click', (event) => this.onClick(event));
  }

  /** To be called once it stands in the page: only then has it a height. */
  afterAttached(): void {
    this.virtual.setCount(this.rows.length);
    this.virtual.show(this.current);
    this.mark();
  }

  private rowElement(index: number): HTMLElement {
    const row = this.rows[index];
    const cells =
      row === undefined
        ? []
        : columnsFor(this.context).map(({ id, cell }) =>
            element(
              'div',
              { class: ['cell', `column-${id}`], role: 'gridcell' },
              ...cell(row, this.context),
            ),
          );
    return element(
      'div',
      {
        class: 'row',
        role: 'row',
        id: `problem-${index}`,
        'data-row': index,
        'aria-rowindex': index + 2,
        title: 'Enter or click shows the vote, with Ctrl or Cmd in an editor tab',
      },
      ...cells,
    );
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const index = Number(target?.closest<HTMLElement>('[data-row]')?.dataset['row']);
    if (Number.isInteger(index)) {
      this.moveTo(index);
      this.open(asksForBeside(event), target?.closest('.column-baseline') !== null);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target !== this.element) {
      return;
    }
    if (event.key === 'Enter') {
      this.open(asksForBeside(event), event.shiftKey);
    } else {
      const next = rowAfter(event.key, {
        current: this.current,
        count: this.rows.length,
        page: this.virtual.rowsInView,
      });
      if (next === undefined) {
        return;
      }
      this.moveTo(next);
    }
    event.preventDefault();
  }

  private moveTo(index: number): void {
    this.current = index;
    this.virtual.show(index);
    this.mark();
    const row = this.rows[index];
    if (row !== undefined) {
      this.actions.keepUi({ current: nameOfRow(row) });
    }
  }

  /** @param before the vote in the baseline is meant, where that has the problem */
  private open(inTab: boolean, before: boolean): void {
    const row = this.rows[this.current];
    if (row === undefined) {
      return;
    }
    if (row.presence === 'baseline') {
      this.actions.openVote(row.id, 'baseline', inTab);
    } else if (before && row.before !== undefined) {
      this.actions.openVote(row.before.id, 'baseline', inTab);
    } else {
      this.actions.openVote(row.id, 'file', inTab);
    }
  }

  private mark(): void {
    for (const each of this.element.querySelectorAll<HTMLElement>('[data-row]')) {
      each.setAttribute('aria-selected', String(each.dataset['row'] === String(this.current)));
    }
    if (this.rows.length > 0) {
      this.element.setAttribute('aria-activedescendant', `problem-${this.current}`);
    }
  }
}
