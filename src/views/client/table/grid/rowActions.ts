import type { TrajectoryId } from '../../../protocol/vote';
import { element, plainButton } from '../../dom';
import { formatCount } from '../../format';
import { type IconName, icon } from '../../icons';
import type { TableActions } from '../actions';

/**
 * What can be done with one row: a bar that stands over the right end of the row under the pointer,
 * or else of the one the keyboard is on. One bar for all rows keeps them light.
 */
export class RowActions {
  readonly element = element('div', { class: 'row-actions', role: 'toolbar', hidden: true });
  private id: TrajectoryId | undefined;

  constructor(actions: TableActions) {
    this.element.append(
      this.action('beside', 'Open to the side (Ctrl+Enter)', (id) => actions.open(id, true)),
      this.action('vote', 'Show the vote of its siblings (v)', (id) => actions.showVote(id)),
      this.action('tree', 'Show the rollout tree of its siblings (t)', (id) =>
        actions.showTree(id),
      ),
      this.action('record', 'Show the record in its file (r)', (id) => actions.revealRecord(id)),
    );
  }

  /** Stands on a row, whose upper edge is `top` pixels below that of the grid. */
  place(id: TrajectoryId, top: number, right: number): void {
    this.id = id;
    this.element.setAttribute('aria-label', `Record ${formatCount(id.record + 1)}`);
    this.element.style.top = `${top}px`;
    this.element.style.right = `${right}px`;
    this.element.hidden = false;
  }

  /** Hides, unless the keyboard is on it. */
  hide(): void {
    if (!this.element.contains(document.activeElement)) {
      this.element.hidden = true;
    }
  }

  private action(name: IconName, label: string, act: (id: TrajectoryId) => void): HTMLElement {
    return plainButton(
      { class: 'icon-button', title: label, 'aria-label': label },
      () => {
        if (this.id !== undefined) {
          act(this.id);
        }
      },
      icon(name),
    );
  }
}
