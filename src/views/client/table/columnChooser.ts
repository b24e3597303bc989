import type { ColumnId, TableColumn } from '../../protocol/table';
import { element, plainButton } from '../dom';
import { checkbox } from '../toolkit';
import { Popover } from './popover';

export interface ColumnListener {
  show(column: ColumnId, shown: boolean): void;
  /** All columns as the host says, in their own widths. */
  reset(): void;
}

/** Which columns are shown. */
export class ColumnChooser {
  private readonly popover = new Popover(
    'Columns',
    { title: 'Choose the columns' },
    { role: 'dialog', 'aria-label': 'Columns' },
  );
  readonly element = this.popover.element;

  constructor(private readonly listener: ColumnListener) {}

  setColumns(all: readonly TableColumn[], shown: readonly TableColumn[]): void {
    const ids = new Set(shown.map(({ id }) => id));
    const focused = this.rows().findIndex((row) => row.contains(document.activeElement));
    this.popover.panel.replaceChildren(
      ...all.map((column) => this.row(column, ids.has(column.id), ids.size)),
      plainButton({ class: 'link' }, () => this.listener.reset(), 'Reset columns and widths'),
    );
    this.rows()[focused]?.querySelector<HTMLElement>('vscode-checkbox')?.focus();
  }

  private row(column: TableColumn, shown: boolean, count: number): HTMLElement {
    const box = checkbox((checked) => {
      if (checked !== shown) {
        this.listener.show(column.id, checked);
      }
    });
    box.append(column.title);
    box.checked = shown;
    // The last column stays, or nothing would be left to see.
    box.toggleAttribute('disabled', shown && count === 1);
    return element('div', { class: 'choice', title: column.description }, box);
  }

  private rows(): readonly Element[] {
    return [...this.popover.panel.querySelectorAll('.choice')];
  }
}
