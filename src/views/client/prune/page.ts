import type { PruneSettings } from '../../../analysis/prune/rules';
import { messageOf } from '../../../base/errors';
import type { Remote } from '../../../base/rpc';
import type { PruneHostApi, PruneState, PruneView } from '../../protocol/prune';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, loadingMessage } from '../messages';
import { button } from '../toolkit';
import { ExportSection } from './exportSection';
import { header } from './header';
import { ListSection } from './list/listSection';
import { NewestOnly } from './newestOnly';
import { ResultsSection } from './results/resultsSection';
import { RulesView } from './rules/rulesView';
import type { UiState } from './uiState';

const failed = 'The file could not be pruned.';

/**
 * The page that prunes a file. Rules, list and export are built once, since who moves a slider or
 * scrolls needs the same elements; figures are built anew for each view.
 */
export class PrunePage {
  private readonly head = element('div', { class: 'head' });
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly body = element('div', { class: 'body' });
  private readonly rules: RulesView;
  private readonly results = new ResultsSection();
  private readonly list: ListSection;
  private readonly exporting: ExportSection;
  private readonly deciding: NewestOnly<PruneSettings, PruneView>;
  private state: PruneState | undefined;
  private settings: PruneSettings = {};

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Remote<PruneHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.deciding = new NewestOnly(
      (rules) => host.setRules({ rules }),
      (view) => this.update(view),
      (error) => this.tell(error),
    );
    this.rules = new RulesView(
      (settings) => this.change(settings),
      (rule) => this.list.choose({ kind: 'dropped', rule }),
    );
    this.list = new ListSection({
      page: (asked) => host.page(asked),
      open: (id, beside) => this.ask(host.open({ id, beside })),
    });
    this.exporting = new ExportSection(ui, {
      preview: (format) => host.preview({ format }),
      change: (change) => this.keep(change),
      exportRows: () => this.ask(host.exportRows(this.kind)),
      copyCommand: () => this.ask(host.copyCommand(this.kind)),
    });
  }

  show(state: PruneState): void {
    this.state = state;
    this.settings = state.rules;
    this.notice.textContent = '';
    this.keep({ file: state.file });
    this.rules.setRules(state.rules);
    const { body } = state;
    switch (body.kind) {
      case 'loading':
        this.showHead(state);
        this.body.replaceChildren(loadingMessage('Opening the file…'));
        break;
      case 'failed':
        this.showHead(state);
        this.body.replaceChildren(this.failure(body.message));
        break;
      case 'view':
        this.update(body.view);
        break;
    }
    if (!this.root.contains(this.head)) {
      this.root.replaceChildren(this.head, this.notice, this.body);
    }
    this.list.fit();
    this.root.setAttribute('aria-busy', String(body.kind === 'loading'));
  }

  /** The rules, or what is read of the file, are others now. */
  update(view: PruneView): void {
    if (this.state === undefined) {
      return;
    }
    this.showHead(this.state, view);
    this.rules.show(view, this.settings);
    this.results.show(view);
    if (!this.body.contains(this.rules.element)) {
      this.body.replaceChildren(
        element('div', { class: 'columns' }, this.rules.element, this.results.element),
        this.list.element,
        this.exporting.element,
      );
    }
    this.list.show(view);
    this.exporting.show(view);
  }

  /** Nothing came from the host at all. */
  fail(message: string): void {
    this.root.replaceChildren(failedMessage(failed, message));
    this.root.setAttribute('aria-busy', 'false');
  }

  /** What rows are written as. */
  private get kind(): Pick<UiState, 'format' | 'container'> {
    const { format, container } = this.ui;
    return { format, container };
  }

  private showHead(state: PruneState, view?: PruneView): void {
    keepingFocus(this.head, () =>
      this.head.replaceChildren(
        header(state, view, () => this.ask(this.host.selectServingProfile({}))),
      ),
    );
  }

  private change(settings: PruneSettings): void {
    this.settings = settings;
    this.notice.textContent = '';
    this.deciding.ask(settings);
  }

  private failure(message: string): HTMLElement {
    const shown = failedMessage(failed, message);
    shown.append(button('Try Again', () => this.ask(this.host.again({})), { 'data-key': 'again' }));
    return shown;
  }

  private keep(change: Partial<UiState>): void {
    this.ui = { ...this.ui, ...change };
    this.save(this.ui);
  }

  private ask(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => this.tell(error));
  }

  private tell(error: unknown): void {
    this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
  }
}
