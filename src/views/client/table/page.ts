import { assertNever, messageOf } from '../../../base/errors';
import { MutableDisposable } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { TableEvent, TableHostApi, TableOverview, TableState } from '../../protocol/table';
import type { TableActions } from './actions';
import { failedMessage, loadingMessage } from '../messages';
import { TableView } from './tableView';
import type { UiStore } from './uiStore';

/** The table page: a message, or the table of a file. */
export class TablePage {
  private readonly view = new MutableDisposable<TableView>();

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Remote<TableHostApi>,
    private readonly ui: UiStore,
  ) {}

  hear(event: TableEvent): void {
    switch (event.kind) {
      case 'state':
        this.show(event.state);
        return;
      case 'stale':
        this.view.value?.stale(event.result);
        return;
      case 'progress':
        this.view.value?.progress(event.progress);
        return;
      case 'hits':
        this.view.value?.hits(event.hits);
        return;
      default:
        assertNever(event);
    }
  }

  show(state: TableState): void {
    switch (state.kind) {
      case 'loading':
        this.message(loadingMessage(state.message));
        break;
      case 'failed':
        this.message(failedMessage('The table could not be shown.', state.message));
        break;
      case 'table':
        this.showTable(state.table);
        break;
      default:
        assertNever(state);
    }
    this.root.setAttribute('aria-busy', String(state.kind === 'loading'));
  }

  private message(message: HTMLElement): void {
    this.view.value = undefined;
    this.root.replaceChildren(message);
  }

  private showTable(table: TableOverview): void {
    if (this.view.value !== undefined) {
      this.view.value.update(table);
      return;
    }
    const view = new TableView(table, this.host, this.actions(), this.ui);
    this.view.value = view;
    this.root.replaceChildren(view.element);
    view.afterAttached();
  }

  /** What is asked of the host without waiting for an answer; a refusal is said. */
  private actions(): TableActions {
    const { host } = this;
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => this.view.value?.say(messageOf(error)));
    };
    return {
      open: (id, beside) => tell(host.open({ id, beside })),
      openHit: ({ id, text, offset, start, end }, beside) =>
        tell(host.open({ id, beside, place: { text, offset, length: end - start } })),
      showVote: (id) => tell(host.showVote({ id })),
      showTree: (id) => tell(host.showTree({ id })),
      revealRecord: (id) => tell(host.revealRecord({ id })),
      search: (id, text, caseSensitive) => tell(host.search({ id, text, caseSensitive })),
      cancelSearch: () => tell(host.cancelSearch({})),
      exportRows: (format) => tell(host.exportRows({ format })),
      copyRows: (rows) => tell(host.copyRows({ rows })),
      selectServingProfile: () => tell(host.selectServingProfile({})),
      setPaused: (paused) => tell(host.setPaused({ paused })),
    };
  }
}
