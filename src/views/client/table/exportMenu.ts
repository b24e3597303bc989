import type { ExportFormat } from '../../protocol/table';
import { element, plainButton } from '../dom';
import { formatCount } from '../format';
import { Popover } from './popover';

const formats: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: 'csv', name: 'CSV, for spreadsheets' },
  { format: 'jsonl', name: 'JSONL, one object per row' },
];

/** Writes the rows of the view to a file. */
export class ExportMenu {
  private readonly popover = new Popover(
    'Export',
    { title: 'Export the rows of this view' },
    { role: 'menu', 'aria-label': 'Export' },
  );
  readonly element = this.popover.element;
  private readonly scope = element('div', { class: 'hint', role: 'presentation' });

  constructor(onExport: (format: ExportFormat) => void) {
    this.popover.panel.append(
      this.scope,
      ...formats.map(({ format, name }) =>
        plainButton(
          { class: 'menu-item', role: 'menuitem' },
          () => {
            this.popover.close();
            onExport(format);
          },
          name,
        ),
      ),
    );
    this.popover.panel.addEventListener('keydown', (event) => this.onKey(event));
  }

  setRows(rows: number, filtered: boolean): void {
    const which = filtered ? 'that the filter lets through' : 'of the file';
    this.scope.textContent = `All ${formatCount(rows)} trajectories ${which}`;
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const items = [...this.popover.panel.querySelectorAll('button')];
      const at = items.findIndex((item) => item === document.activeElement);
      items[(at + step + items.length) % items.length]?.focus();
      event.preventDefault();
    }
  }
}
