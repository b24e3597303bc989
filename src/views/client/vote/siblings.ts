import type { GroupId } from '../../../analysis/segments/groups';
import { Disposable, toDisposable } from '../../../base/lifecycle';
import type { VoteGroup } from '../../protocol/vote';
import { element } from '../dom';
import { formatCount } from '../format';
import { keyOf } from '../opening';
import { ticksThatFit, tokenAxis } from '../strips/scale';
import { StripTooltip } from '../strips/tooltip';
import { onThemeChange } from '../theme';
import { settleCheckbox } from '../toolkit';
import { sectionHeading } from '../verdict';
import type { Actions } from './actions';
import { setColumnWidths } from './columns';
import { CompareBar } from './compareBar';
import { Differences } from './differences/differences';
import { Legend } from './legend';
import { siblingKeys } from './siblingKeys';
import { type SiblingRow, labelOf, siblingRow } from './siblingRow';
import { axisLabels } from './strips/axis';
import { StripBoard } from './strips/board';
import { type UiState, withEmphasisToggled, withPick } from './uiState';

/** The siblings, a strip each on one token axis, with what acts on them. */
export class SiblingsSection extends Disposable {
  readonly element: HTMLElement;
  private readonly board = this.register(new StripBoard());
  private readonly rows: readonly SiblingRow[];
  private readonly compareBar: CompareBar;
  private readonly legend: Legend;
  private readonly differences: Differences;
  private readonly axis = element('div', { class: 'axis', 'aria-hidden': 'true' });

  constructor(
    private readonly group: VoteGroup,
    actions: Actions,
    private state: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    super();
    const namesModel = new Set(group.siblings.map(({ model }) => model)).size > 1;
    this.rows = group.siblings.map((sibling) =>
      siblingRow(sibling, namesModel, actions, (picked) => this.pick(keyOf(sibling.id), picked)),
    );
    this.compareBar = new CompareBar(actions);
    this.legend = new Legend(
      group.siblings,
      (id) => this.change(withEmphasisToggled(this.state, id)),
      () => this.change({ ...this.state, emphasis: [] }),
    );
    this.differences = new Differences(actions, (differences) =>
      this.change({ ...this.state, differences }),
    );
    const grid = this.grid();
    this.element = element(
      'section',
      { class: 'siblings', 'aria-label': 'Siblings' },
      this.heading(),
      this.differences.element,
      this.legend.element,
      element('div', { class: 'axis-row' }, this.axis),
      grid,
    );
    this.register(new StripTooltip(this.board, grid));
    this.register(
      siblingKeys({
        rows: this.rows,
        open: ({ sibling }, beside) => actions.open(sibling, beside),
        toggle: ({ sibling }) => this.toggle(keyOf(sibling.id)),
      }),
    );
    this.register(onThemeChange(() => this.legend.draw()));
  }

  /** What can be done only once the elements stand in the page. */
  afterAttached(): void {
    for (const { checkbox, canvas, sibling } of this.rows) {
      settleCheckbox(checkbox, `Compare ${labelOf(sibling)}`);
      this.board.add(canvas, sibling);
    }
    setColumnWidths(this.element);
    this.legend.draw();
    this.showState();
    const observer = new ResizeObserver(() => this.fit());
    observer.observe(this.axis);
    this.register(toDisposable(() => observer.disconnect()));
    this.fit();
  }

  private heading(): HTMLElement {
    const count = element('span', { class: 'badge' }, formatCount(this.group.siblings.length));
    return sectionHeading('Siblings', count, this.compareBar.element);
  }

  private grid(): HTMLElement {
    return element(
      'div',
      { class: 'grid', role: 'grid', 'aria-label': 'Siblings', 'aria-multiselectable': 'true' },
      ...this.rows.map((row) => row.element),
    );
  }

  private fit(): void {
    const longest = this.group.siblings.map(({ strip, thoughtTokens }) =>
      Math.max(thoughtTokens, strip.blocks.at(-1)?.to ?? 0),
    );
    const axis = tokenAxis(
      longest.reduce((a, b) => Math.max(a, b), 0),
      ticksThatFit(this.axis.clientWidth),
    );
    this.axis.replaceChildren(...axisLabels(axis));
    this.board.setAxis(axis);
  }

  /** A box tells of our own ticks too, and those must not change the order of the two. */
  private pick(key: string, picked: boolean): void {
    if (picked !== this.state.picked.includes(key)) {
      this.change(withPick(this.state, key, picked));
    }
  }

  private toggle(key: string): void {
    this.change(withPick(this.state, key, !this.state.picked.includes(key)));
  }

  private change(state: UiState): void {
    this.state = state;
    this.save(state);
    this.showState();
  }

  private showState(): void {
    const { picked, emphasis } = this.state;
    for (const { sibling, element: row, checkbox } of this.rows) {
      const isPicked = picked.includes(keyOf(sibling.id));
      checkbox.checked = isPicked;
      row.setAttribute('aria-selected', String(isPicked));
    }
    const chosen = picked.flatMap((key) =>
      this.group.siblings.filter(({ id }) => keyOf(id) === key),
    );
    this.compareBar.setPicked(chosen);
    this.differences.show(chosen, this.state.differences);
    const groups: ReadonlySet<GroupId> = new Set(emphasis);
    this.legend.setEmphasis(groups);
    this.board.setEmphasis(groups);
  }
}
