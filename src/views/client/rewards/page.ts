import { messageOf } from '../../../base/errors';
import { DisposableStore } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { RewardsHostApi, RewardsState } from '../../protocol/rewards';
import type { SavedSubject } from '../../protocol/savedSubject';
import { copyAsPng } from '../charts/copying';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, LoadingMessage } from '../messages';
import type { Actions } from './actions';
import { fileSections } from './agreement/fileSections';
import { alongSections } from './along/alongSections';
import { header } from './header';

/** The page of rewards: builds what it shows anew for every state. */
export class RewardsPage {
  private readonly shown = new DisposableStore();
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly actions: Actions;
  private readonly loading: LoadingMessage;

  constructor(
    private readonly root: HTMLElement,
    host: Remote<RewardsHostApi>,
    private readonly save: (subject: SavedSubject) => void,
  ) {
    this.actions = this.actionsOf(host);
    this.loading = new LoadingMessage(() => this.actions.cancel());
  }

  show(state: RewardsState): void {
    if (state.subject !== undefined) {
      this.save(state.subject);
    }
    this.shown.clear();
    this.notice.textContent = '';
    keepingFocus(this.root, () => this.build(state));
    const isBusy = [state.lines, state.report].some(({ kind }) => kind === 'loading');
    this.root.setAttribute('aria-busy', String(isBusy));
  }

  progress(done: number, total: number, what: string): void {
    this.loading.progress(done, total, what);
  }

  /** Nothing came from the host at all. */
  fail(message: string): void {
    this.root.replaceChildren(failedMessage('The rewards could not be shown.', message));
    this.root.setAttribute('aria-busy', 'false');
  }

  private build(state: RewardsState): void {
    const { actions } = this;
    const sections = [
      ...alongSections(state.lines, actions),
      ...fileSections(state.report, state.chosen, this.loading, actions),
    ];
    this.root.replaceChildren(
      header(state, actions),
      this.notice,
      ...sections.map((section) => section.element),
    );
    for (const chart of sections.flatMap(({ charts }) => charts)) {
      this.shown.add(chart);
      chart.afterAttached();
    }
  }

  private actionsOf(host: Remote<RewardsHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    return {
      openTrajectory: () => tell(host.openTrajectory({})),
      openStep: ({ start, end }) => tell(host.openStep({ start, end })),
      chooseSource: () => tell(host.chooseSource({})),
      cancel: () => tell(host.cancel({})),
      again: () => tell(host.again({})),
      copy: (text) => tell(host.copy({ text })),
      copyPicture: (drawing) => tell(copyAsPng(drawing)),
    };
  }
}
