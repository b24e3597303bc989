import { assertNever, messageOf } from '../../../base/errors';
import type { Remote } from '../../../base/rpc';
import type { FactorsHostApi, FactorsState } from '../../protocol/factors';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, LoadingMessage, stoppedMessage } from '../messages';
import type { Actions } from './actions';
import { agreementView } from './agreement/agreementView';
import { header } from './header';
import { profileView } from './profile/profileView';
import type { UiState } from './uiState';

const failed = 'This could not be shown.';

/** The page of thought factors: builds what it shows anew for every state. */
export class FactorsPage {
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly loading: LoadingMessage;
  private readonly actions: Actions;
  private state: FactorsState | undefined;

  constructor(
    private readonly root: HTMLElement,
    host: Remote<FactorsHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.actions = this.actionsOf(host);
    this.loading = new LoadingMessage(() => this.actions.cancel());
  }

  show(state: FactorsState): void {
    this.state = state;
    this.notice.textContent = '';
    if (state.subject !== undefined) {
      this.keep({ subject: state.subject });
    }
    keepingFocus(this.root, () => {
      this.root.replaceChildren(header(state, this.actions), this.notice, ...this.bodyOf(state));
    });
    this.root.setAttribute('aria-busy', String(state.body.kind === 'loading'));
  }

  progress(done: number, total: number): void {
    this.loading.progress(done, total);
  }

  /** Nothing came from the host at all. */
  fail(message: string): void {
    this.root.replaceChildren(failedMessage(failed, message));
    this.root.setAttribute('aria-busy', 'false');
  }

  private keep(change: Partial<UiState>): void {
    this.ui = { ...this.ui, ...change };
    this.save(this.ui);
  }

  private bodyOf({ body, words }: FactorsState): readonly HTMLElement[] {
    switch (body.kind) {
      case 'loading':
        return [this.loading.begin(body.message)];
      case 'failed':
        return [failedMessage(failed, body.message)];
      case 'cancelled':
        return [stoppedMessage('Stopped. Choose above what to read.')];
      case 'profile':
        return profileView(body.profile, words, this.ui, this.actions);
      case 'agreement':
        return agreementView(body.agreement, words, this.actions);
      default:
        return assertNever(body);
    }
  }

  private actionsOf(host: Remote<FactorsHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    return {
      showTab: (tab) => tell(host.showTab({ tab })),
      setScope: (scope) => tell(host.setScope({ scope })),
      compare: (choice) => tell(host.compare(choice)),
      open: ({ id, span }, beside) => tell(host.openSegment({ id, start: span.start, beside })),
      cancel: () => tell(host.cancel({})),
      setUi: (change) => {
        this.keep(change);
        if (this.state !== undefined) {
          this.show(this.state);
        }
      },
    };
  }
}
