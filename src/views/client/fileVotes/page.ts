import { assertNever, messageOf } from '../../../base/errors';
import { DisposableStore } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { FileVoteReport, FileVotesHostApi, FileVotesState } from '../../protocol/fileVotes';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, LoadingMessage, stoppedMessage } from '../messages';
import { button } from '../toolkit';
import { accuracyTable } from './accuracy/accuracyTable';
import type { Actions } from './actions';
import { header } from './header';
import { missing } from './missing';
import { ProblemsSection } from './problems/problemsSection';
import type { UiState } from './uiState';

const failed = 'The votes could not be shown.';

/** The page of the votes of a file: builds what it shows anew for every state. */
export class FileVotesPage {
  private readonly shown = new DisposableStore();
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly loading: LoadingMessage;
  private readonly actions: Actions;
  private state: FileVotesState | undefined;

  constructor(
    private readonly root: HTMLElement,
    host: Remote<FileVotesHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.actions = this.actionsOf(host);
    this.loading = new LoadingMessage(() => this.actions.cancel());
  }

  show(state: FileVotesState): void {
    this.state = state;
    this.notice.textContent = '';
    this.actions.keepUi({ files: state.files });
    keepingFocus(this.root, () => this.build(state));
    this.root.setAttribute('aria-busy', String(state.body.kind === 'loading'));
  }

  progress(done: number, total: number, what: string): void {
    this.loading.progress(done, total, what);
  }

  /** Nothing came from the host at all. */
  fail(message: string): void {
    this.root.replaceChildren(failedMessage(failed, message));
    this.root.setAttribute('aria-busy', 'false');
  }

  private build(state: FileVotesState): void {
    this.shown.clear();
    const head = [header(state, this.actions), this.notice];
    const { body } = state;
    switch (body.kind) {
      case 'loading':
        this.root.replaceChildren(...head, this.loading.begin(body.message));
        return;
      case 'failed':
        this.root.replaceChildren(...head, failedMessage(failed, body.message));
        return;
      case 'cancelled':
        this.root.replaceChildren(...head, this.stopped());
        return;
      case 'report':
        this.buildReport(head, body.report);
        return;
      default:
        assertNever(body);
    }
  }

  private buildReport(head: readonly HTMLElement[], report: FileVoteReport): void {
    const problems = this.shown.add(new ProblemsSection(report, this.ui, this.actions));
    this.root.replaceChildren(
      ...head,
      accuracyTable(report, this.ui, this.actions),
      ...missing(report),
      problems.element,
    );
    problems.afterAttached();
  }

  private stopped(): HTMLElement {
    const message = stoppedMessage('Stopped before everything was read.');
    message.append(button('Read Again', () => this.actions.again(), { 'data-key': 'again' }));
    return message;
  }

  private actionsOf(host: Remote<FileVotesHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    const keepUi = (change: Partial<UiState>): void => {
      this.ui = { ...this.ui, ...change };
      this.save(this.ui);
    };
    return {
      openVote: (id, side, inTab) => tell(host.openVote({ id, side, inTab })),
      chooseBaseline: () => tell(host.chooseBaseline({})),
      dropBaseline: () => tell(host.dropBaseline({})),
      cancel: () => tell(host.cancel({})),
      again: () => tell(host.again({})),
      keepUi,
      setUi: (change) => {
        keepUi(change);
        if (this.state !== undefined) {
          this.show(this.state);
        }
      },
    };
  }
}
