import type { ExportFormat, TableSummary } from '../../protocol/table';
import { element, plainButton } from '../dom';
import { plural } from '../format';
import { Popover } from './popover';

type Entry = readonly [ExportFormat, name: string];

const rowFormats: readonly Entry[] = [
  ['csv', 'CSV, for spreadsheets'],
  ['jsonl', 'JSONL, one object per row'],
  ['parquet', 'Parquet, with typed columns'],
];
const recordFormats: readonly Entry[] = [['records', 'JSONL, each record as it stands']];

/** Writes the rows of the view, or the records they come from, to a file. */
export class ExportMenu {
  private readonly popover = new Popover(
    'Export',
    { title: 'Export the rows of this view' },
    { role: 'menu', 'aria-label': 'Export' },
  );
  readonly element = this.popover.element;
  private readonly scope = element('div', { class: 'hint', role: 'presentation' });

  constructor(private readonly onExport: (format: ExportFormat) => void) {
    this.popover.panel.append(
      this.scope,
      this.group('Metrics of the rows', rowFormats),
      this.group('Records of the rows', recordFormats),
    );
    this.popover.panel.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Which trajectories are written: those of the view that are annotated. */
  setExtent({ trajectories, pending }: TableSummary, filtered: boolean): void {
    const which = filtered ? 'that the filter lets through' : 'of the file';
    const many = plural(trajectories, 'trajectory', 'trajectories');
    this.scope.textContent =
      pending === 0
        ? `All ${many} ${which}`
        : `${many} ${which} so far; ${plural(pending, 'record')} not read yet`;
  }

  private group(title: string, entries: readonly Entry[]): HTMLElement {
    return element(
      'div',
      { role: 'group', class: 'menu-group', 'aria-label': title },
      element('div', { class: 'menu-title', 'aria-hidden': 'true' }, title),
      ...entries.map(([format, name]) =>
        plainButton({ class: 'menu-item', role: 'menuitem' }, () => this.choose(format), name),
      ),
    );
  }

  private choose(format: ExportFormat): void {
    this.popover.close();
    this.onExport(format);
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
