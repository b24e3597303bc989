import {
  type RowContainer,
  type RowFormat,
  rowContainers,
  rowFormats,
} from '../../../analysis/prune/rowFormats';
import { messageOf } from '../../../base/errors';
import type { PruneView } from '../../protocol/prune';
import { element } from '../dom';
import { shortened } from '../inertText';
import { type Button, button } from '../toolkit';
import { sectionHeading } from '../verdict';
import type { UiState } from './uiState';
import { NewestOnly } from './newestOnly';

export interface ExportHost {
  readonly preview: (format: RowFormat) => Promise<{ readonly text?: string }>;
  readonly change: (change: Partial<Pick<UiState, 'format' | 'container'>>) => void;
  readonly exportRows: () => void;
  readonly copyCommand: () => void;
}

const containerNames: Readonly<Record<RowContainer, string>> = {
  jsonl: 'JSON lines',
  parquet: 'Parquet',
};

/** What is written as what, with the first row of it. */
export class ExportSection {
  readonly element: HTMLElement;
  private readonly note = element('p', { class: 'hint' });
  private readonly first = element('pre', { class: 'preview', tabindex: 0, role: 'status' });
  private readonly write: Button;
  private readonly previewing: NewestOnly<RowFormat, { readonly text?: string }>;

  constructor(
    private ui: Pick<UiState, 'format' | 'container'>,
    host: ExportHost,
  ) {
    this.previewing = new NewestOnly(
      (format) => host.preview(format),
      ({ text }) => this.preview(text),
      (error) => {
        this.first.textContent = messageOf(error);
      },
    );
    const change = (changed: Partial<typeof ui>): void => {
      this.ui = { ...this.ui, ...changed };
      host.change(changed);
      this.refresh();
    };
    const formats = select(
      'Format',
      rowFormats.map(({ id, title }) => [id, title] as const),
    );
    formats.value = ui.format;
    formats.addEventListener('change', () => {
      change({ format: rowFormats.find(({ id }) => id === formats.value)?.id ?? 'same' });
    });
    const kinds = select(
      'Kind of file',
      rowContainers.map((id) => [id, containerNames[id]] as const),
    );
    kinds.value = ui.container;
    kinds.addEventListener('change', () => {
      change({ container: rowContainers.find((id) => id === kinds.value) ?? 'jsonl' });
    });
    this.write = button('Export…', () => host.exportRows(), { primary: true, 'data-key': 'write' });
    this.element = element(
      'section',
      { class: 'exporting', 'aria-label': 'Export' },
      sectionHeading('Export'),
      element(
        'div',
        { class: 'export-line' },
        formats,
        kinds,
        this.write,
        button('Copy as Command', () => host.copyCommand(), { 'data-key': 'command' }),
      ),
      this.note,
      this.first,
    );
  }

  show({ counts, progress }: PruneView): void {
    this.write.disabled = counts.kept.trajectories === 0;
    this.write.textContent = progress.isWhole ? 'Export…' : 'Export When All Is Read…';
    this.refresh();
  }

  private refresh(): void {
    const { description = '' } = rowFormats.find(({ id }) => id === this.ui.format) ?? {};
    this.note.textContent = `Writes ${description}; a manifest with the rules, counts and hashes goes beside it. The first row:`;
    this.previewing.ask(this.ui.format);
  }

  private preview(text: string | undefined): void {
    this.first.replaceChildren(
      text === undefined
        ? 'Nothing stays that could be written.'
        : element('bdi', {}, shortened(text, 4000)),
    );
  }
}

function select(
  label: string,
  options: readonly (readonly [value: string, title: string])[],
): HTMLSelectElement {
  return element(
    'select',
    { class: 'rule-select', 'aria-label': label },
    ...options.map(([value, title]) => element('option', { value }, title)),
  );
}
